// Comfort only: what is said stands in the page without it. Opens what is folded away or compressed, finds, filters, copies.
(() => {
'use strict';
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const make = (name, props = {}, ...children) => {
  const element = Object.assign(document.createElement(name), props);
  element.append(...children);
  return element;
};
document.documentElement.classList.add('js');

// What the server has escaped, parsed where nothing in it can run.
const parsed = html => [...new DOMParser().parseFromString(html, 'text/html').body.childNodes];

// A noscript keeps what is folded away out of the document until somebody opens it.
const unfold = details => {
  const kept = one(':scope > noscript', details);
  if (!kept) return;
  kept.replaceWith(...parsed(kept.textContent));
  copyable(details);
};

const blocks = new Map();
const block = id => {
  if (!blocks.has(id)) blocks.set(id, open(id));
  return blocks.get(id);
};
// 13 bits in two characters (PackedText.java).
const bytesOf = text => {
  const bytes = new Uint8Array(text.length * 13 >> 4);
  const value = at => { const c = text.charCodeAt(at); return (c === 33 ? 60 : c) - 35; };
  let held = 0, bits = 0, to = 0;
  for (let at = 0; at < text.length; at += 2) {
    const pair = at + 1 < text.length;
    held |= (value(at) + (pair ? 91 * value(at + 1) : 0)) << bits;
    for (bits += pair ? 13 : 6; bits >= 8; bits -= 8) { bytes[to++] = held & 255; held >>= 8; }
  }
  return bytes;
};
const open = async id => {
  const stream = new Blob([bytesOf(document.getElementById(id).textContent)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const packed = JSON.parse(await new Response(stream).text());
  const columns = [];
  packed.columns = packed.columns.map(of => of.map(values => {
    columns.push(typeof values === 'number' ? columns[values] : values.split('\n'));
    return columns[columns.length - 1];
  }));
  packed.texts = packed.texts.map(lines => typeof lines === 'number' ? packed.texts[lines] : lines);
  return packed;
};

// The text of that number in a block: its lines' shapes, with what stood in their holes (Shapes.java).
const textOf = ({shapes, texts, columns, ids}, number) => {
  const seen = shapes.map(() => 0);
  for (let i = 0; i < number; i++) for (const shape of texts[i]) seen[shape]++;
  const own = ids[number].split(' ').map(id =>
    id.length === 32 ? id.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') : id.replace('=', ''));
  return texts[number].map(shape => {
    const row = seen[shape]++;
    let hole = 0;
    return shapes[shape].replace(/[\uE000-\uF8FF]/g, c => c === '\uE000' ? columns[shape][hole++][row] : own[c.charCodeAt(0) - 0xE001]);
  }).join('\n');
};

// The exchanges of a scenario that passed: put in below its words, or a link to the file that has them.
const bring = async words => {
  const batch = words.closest('[data-evidence], [data-file]');
  if (!batch || words.dataset.brought) return;
  words.dataset.brought = 'yes';
  const {evidence, from, file} = batch.dataset;
  if (file) {
    const link = make('a', {href: file + '#' + words.id, textContent: file});
    words.append(make('div', {className: 'inside'}, make('p', {className: 'fine'}, 'Its exchanges stand in a file beside this page: ', link)));
    return;
  }
  const place = all(':scope > details', batch).indexOf(words);
  try {
    const html = textOf(await block(evidence), Number(from) + place);
    const box = make('div', {className: 'inside'}, ...parsed(html));
    if (!html) box.append(make('p', {className: 'fine', textContent: 'No evidence of it is on record: no exchange and no event was seen.'}));
    words.append(box);
  } catch (error) {
    words.append(make('p', {className: 'fine', textContent: 'This browser cannot open the compressed evidence (' + error.message + '); the record has it.'}));
  }
};

document.addEventListener('toggle', event => {
  const details = event.target;
  if (!details.open) return;
  if (details.classList.contains('lazy')) unfold(details);
  if (details.parentElement.classList.contains('batch')) bring(details);
}, true);

// A link leads into what is folded away too.
const reveal = () => {
  const id = decodeURIComponent(location.hash.slice(1));
  if (!id) return;
  if (!document.getElementById(id)) {
    const holder = all('details.lazy').find(details => {
      const kept = one(':scope > noscript', details);
      return kept && kept.textContent.includes('id="' + id + '"');
    });
    if (holder) unfold(holder);
  }
  const target = document.getElementById(id);
  if (!target) return;
  for (let up = target; up; up = up.parentElement) {
    if (up.tagName === 'DETAILS') { unfold(up); up.open = true; }
  }
  target.scrollIntoView();
  const focus = target.tagName === 'DETAILS' ? one('summary', target) : target;
  if (focus.tabIndex < 0 && !focus.hasAttribute('tabindex')) focus.tabIndex = -1;
  focus.focus({preventScroll: true});
};
addEventListener('hashchange', reveal);

// Copying.
const copy = async (text, button) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = make('textarea', {value: text});
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  button.textContent = 'Copied';
  setTimeout(() => { button.textContent = 'Copy'; }, 1500);
};
const copyable = within => all('pre.command', within).forEach(pre => {
  if (pre.nextElementSibling && pre.nextElementSibling.className === 'copy') return;
  const button = make('button', {type: 'button', className: 'copy', textContent: 'Copy'});
  button.addEventListener('click', () => copy(pre.textContent, button));
  pre.after(button);
});

// Searching: every scenario's words, once, when somebody first looks for something.
let index;
const plain = html => html.replace(/<[^>]*>/g, ' ')
  .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&#34;/g, '"').replace(/&#39;/g, "'").replace(/&nbsp;/g, '\u00a0').replace(/&amp;/g, '&');
const entry = (id, name, status, text) => ({id, name, status, text: text.toLowerCase()});
const indexed = () => {
  if (index) return index;
  index = all('details.scenario').map(details => {
    const kept = one(':scope > noscript', details);
    return entry(details.id, one('h4', details).textContent, one('.badge', details).textContent.trim(),
      details.textContent + (kept ? plain(kept.textContent) : ''));
  });
  for (const batch of all('details.batch')) {
    const kept = one(':scope > noscript', batch);
    const pieces = kept
      ? kept.textContent.split('<details id="').slice(1).map(piece => [piece.slice(0, piece.indexOf('"')), piece.slice(piece.indexOf('>') + 1)])
      : all(':scope > details', batch).map(words => [words.id, words.innerHTML]);
    for (const [id, html] of pieces) {
      const name = plain((html.match(/<bdi>([^]*?)<\/bdi>/) || ['', ''])[1]);
      const status = plain((html.match(/^<summary><b[^>]*>([^<]*)<\/b>/) || ['', 'passed'])[1]);
      index.push(entry(id, name, status, plain(html)));
    }
  }
  return index;
};
const search = one('#search'), found = one('#found'), form = one('.search');
let status = '';
const SHOWN = 40;
const find = () => {
  const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  found.hidden = !wanted.length && !status;
  if (found.hidden) return;
  const hits = indexed().filter(e => wanted.every(word => e.text.includes(word)));
  const statuses = [...new Set(hits.map(e => e.status))];
  if (status && !statuses.includes(status)) status = '';
  const shown = hits.filter(e => !status || e.status === status);
  const chips = ['', ...statuses].map(name => {
    const chip = make('button', {type: 'button', className: 'chip', textContent: (name || 'all') + ' ' + (name ? hits.filter(e => e.status === name).length : hits.length)});
    chip.setAttribute('aria-pressed', String(name === status));
    chip.addEventListener('click', () => { status = name; find(); });
    return chip;
  });
  const list = make('ul', {className: 'plain'}, ...shown.slice(0, SHOWN).map(e =>
    make('li', {}, make('b', {textContent: e.status + ' '}), make('a', {href: '#' + e.id, textContent: e.name || e.id}))));
  const said = make('p', {className: 'fine', textContent: shown.length + ' of ' + indexed().length + ' scenarios' + (shown.length > SHOWN ? ', the first ' + SHOWN + ' of them here' : '')});
  said.setAttribute('role', 'status');
  found.replaceChildren(said, make('p', {}, ...chips), list);
};
if (form) {
  form.hidden = false;
  form.addEventListener('submit', event => event.preventDefault());
  search.addEventListener('focus', indexed);
  search.addEventListener('input', find);
  found.addEventListener('click', event => { if (event.target.tagName === 'A') found.hidden = true; });
  document.addEventListener('keydown', event => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); search.focus(); }
    if (event.key === 'Escape' && !found.hidden) { search.value = ''; status = ''; found.hidden = true; search.focus(); }
  });
}

// The checklist, by status.
const items = all('#checklist .items > li');
if (items.length) {
  const word = item => one('.badge', item).textContent.trim();
  const bar = make('p', {className: 'filter'});
  for (const name of ['', ...new Set(items.map(word))]) {
    const chip = make('button', {type: 'button', className: 'chip', textContent: (name || 'all') + ' ' + (name ? items.filter(item => word(item) === name).length : items.length)});
    chip.setAttribute('aria-pressed', String(!name));
    chip.addEventListener('click', () => {
      items.forEach(item => { item.hidden = Boolean(name) && word(item) !== name; });
      all('.chip', bar).forEach(other => other.setAttribute('aria-pressed', String(other === chip)));
    });
    bar.append(chip);
  }
  one('#checklist h3').before(bar);
}

// On paper nothing unfolds by itself.
addEventListener('beforeprint', () => all('details.scenario, #issues details').forEach(details => { unfold(details); details.open = true; }));

copyable(document);
reveal();
})();
