package dev.tollgate.reference.createproducts;

import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Puts the service together: one method a collaborator, and nothing is made anywhere else. Who
 * wants another one in its place overrides its method.
 */
class Parts {
  private static final int GROUPS_AT_ONCE = 5;

  private final Settings settings;
  private final Clock clock = Clock.systemUTC();
  private final Metrics metrics = new Metrics();
  private final LogLines lines;
  private final Calls calls;

  /**
   * @param out where log lines go
   */
  Parts(Settings settings, PrintStream out) {
    this.settings = settings;
    this.lines = new JsonLines(out, clock);
    this.calls = new HttpCalls(settings.maxImageBytes());
  }

  final Settings settings() {
    return settings;
  }

  Metrics metrics() {
    return metrics;
  }

  LogLines lines() {
    return lines;
  }

  Calls calls() {
    return calls;
  }

  final Service service() {
    Answers answers = answers();
    LogLines log = lines();
    Metrics counts = metrics();
    Endpoint endpoint = new Endpoint(stages(), answers, log, counts, settings.maxBodyBytes());
    return new Service(settings, endpoint, answers, answerWriter(), counts, log);
  }

  Stages stages() {
    return new OrderedStages(
        authentication(), tenantCheck(), reading(), charging(), processing(), refunds(), answers());
  }

  Authentication authentication() {
    return settings.requireAuth()
        ? new TokenAuthentication(signatures(), claimRules())
        : new NoAuthentication();
  }

  Signatures signatures() {
    return new IssuerSignatures(keySet());
  }

  KeySet keySet() {
    return new CachedKeySet(
        new PublishedKeys(calls(), settings), settings.keysCache(), settings.keysCooldown(), clock);
  }

  ClaimRules claimRules() {
    return StandardClaimRules.of(settings, clock);
  }

  TenantCheck tenantCheck() {
    return new OwnTenantOnly();
  }

  Reading reading() {
    Limits limits = limits();
    return new LargeOnesInTurn(body -> RequestReader.read(body, limits));
  }

  Limits limits() {
    return new Limits();
  }

  Charging charging() {
    return settings.requireCredits() ? new CheckThenDebit(credits(), metrics()) : new NoCharging();
  }

  Refunds refunds() {
    return new CreditRefunds(credits(), metrics());
  }

  Credits credits() {
    return new RetriedCredits(creditsOnce(), settings.retry(), settings.creditsTimeout());
  }

  Credits creditsOnce() {
    return new HttpCredits(calls(), settings);
  }

  Processing processing() {
    return new GroupsInParallel(
        GROUPS_AT_ONCE, groupProcessing(), groupPool(), settings, metrics());
  }

  GroupProcessing groupProcessing() {
    return new ImagesThenProduct(imageBatch(), catalogue(), settings.catalogueTimeout());
  }

  final ImageBatch imageBatch() {
    return new ImageBatch(imageProcessor(), objectStore(), imagePool(), metrics());
  }

  ImageProcessor imageProcessor() {
    return new HttpImageProcessor(calls(), settings);
  }

  ObjectStore objectStore() {
    return new HttpObjectStore(calls(), settings);
  }

  Catalogue catalogue() {
    return new HttpCatalogue(calls(), settings);
  }

  Answers answers() {
    return new Answers();
  }

  AnswerWriter answerWriter() {
    return new JsonAnswerWriter();
  }

  /** Needs no bound of its own: a request asks for five at most, and the server bounds requests. */
  final ExecutorService groupPool() {
    return Executors.newCachedThreadPool();
  }

  private ExecutorService imagePool() {
    int size = settings.maxImagesAtOnce();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(size, size, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
