/**
 * The ways in which a credits service may be spoken to. Each says where a wallet's operations are, how a call is
 * written, and how an answer is read; what it cannot read it gives as undefined.
 */
export const CREDITS_SHAPES = {
  nested: {
    paths: { check: 'check', debit: 'debit', credit: 'credit' },
    root: 'wallets',
    ask: (amount) => ({ amount }),
    book: ({ amount, source, key, ...more }) => ({ amount, sourceId: source, idempotencyKey: key, ...more }),
    isEnough: (answer) => answer.data?.sufficient,
    transaction: (answer) => answer.data?.transaction?.transactionId,
  },
  flat: {
    paths: { check: 'authorize', debit: 'charge', credit: 'refund' },
    root: 'accounts',
    ask: (amount) => ({ credits: amount }),
    book: ({ amount, source, key, ...more }) => ({ credits: amount, reference: source, key, ...more }),
    isEnough: (answer) => answer.allowed,
    transaction: (answer) => answer.transaction,
  },
};
