// What a test of the page looks at: in the page, since it would take too long from outside.
window.look = (() => {
  const all = selector => [...document.querySelectorAll(selector)];
  const soon = () => new Promise(done => setTimeout(done, 0));

  // Every fold, what is in it, and the compressed evidence.
  const open = async () => {
    const end = Date.now() + 45000;
    for (;;) {
      const closed = all('details:not([open])');
      closed.forEach(details => { details.open = true; });
      await soon();
      if (!all('details:not([open])').length && !all('details.lazy > noscript').length && !all('[data-evidence] > details').some(d => !d.querySelector(':scope > .inside'))) return;
      if (Date.now() > end) throw new Error('something does not open');
    }
  };

  const elements = () => {
    const counts = {};
    for (const element of document.querySelectorAll('*')) {
      // A rollback plan is Markdown, and may make elements: see written().
      if (element.closest('.prose') && !element.matches('.prose')) continue;
      const kind = element.localName + ' ' + [...element.attributes].map(a => a.name).sort().join(' ');
      counts[kind] = (counts[kind] || 0) + 1;
    }
    return counts;
  };

  // How often each kind of element is there, where that is not as often as it was.
  const changed = before => {
    const now = elements();
    return [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(kind => before[kind] !== now[kind]).map(kind => kind + ': ' + now[kind] + ', and not ' + before[kind]);
  };

  // What a plan's Markdown has made that Markdown cannot make here, or that could do something.
  const written = () => {
    const may = /^(p|h[456]|ul|ol|li|pre|code|em|strong|blockquote|hr|br|a)$/;
    const attributes = element => [...element.attributes].filter(a => !(element.localName === 'ol' && a.name === 'start') && !(element.localName === 'code' && a.name === 'class') && !(element.localName === 'a' && (a.name === 'rel' || a.name === 'title' || (a.name === 'href' && /^(https?:|mailto:)/i.test(a.value)))));
    return all('.prose *').filter(element => !may.test(element.localName) || attributes(element).length).map(element => element.outerHTML);
  };

  const sections = () => all('main > section').map(section => section.id);

  const markers = () => {
    const found = new Set();
    for (const marker of document.body.textContent.match(/m\d+\.[a-z]+\./g) || []) found.add(marker);
    return [...found];
  };

  // What stands beside a text with signs for the direction of writing: its letters go to the right.
  const turned = () => {
    const wrong = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const blocks = new Set();
    while (texts.nextNode()) {
      if (!/[dne] eht morf|[\u202A-\u202E\u2066-\u2069]/.test(texts.currentNode.data)) continue;
      let block = texts.currentNode.parentElement;
      while (getComputedStyle(block).display === 'inline') block = block.parentElement;
      blocks.add(block);
    }
    for (const block of blocks) {
      const within = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      while (within.nextNode()) {
        const node = within.currentNode;
        const pair = /(?<![\u202A-\u202E\u2066-\u2069][^]*)[A-Za-z]{2}/.exec(node.data);
        if (!pair) continue;
        const at = i => {
          const range = document.createRange();
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          return range.getBoundingClientRect();
        };
        const first = at(pair.index), second = at(pair.index + 1);
        if (first.width && second.width && first.top === second.top && second.left < first.left) wrong.push(node.parentElement.outerHTML.slice(0, 200));
      }
    }
    return wrong;
  };

  // What reaches beyond the window, and no box of its own scrolls.
  const sticksOut = () => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = all('body *').filter(e => e.getBoundingClientRect().right > width + 1 && !e.closest('.scroll'));
    return [document.documentElement.scrollWidth + ' of ' + width, ...wide.slice(0, 8).map(e => e.outerHTML.slice(0, 160))];
  };

  const search = marks => {
    const wrong = [];
    const field = document.getElementById('search'), found = document.getElementById('found');
    const names = new Set(all('details.scenario h4 bdi, details.batch > details > summary > bdi').map(bdi => bdi.textContent));
    for (const mark of marks) {
      field.value = mark;
      field.dispatchEvent(new Event('input'));
      const links = [...found.querySelectorAll('a')];
      if (links.length !== 1 || !names.has(links[0].textContent)) wrong.push(mark + ' ' + links.length);
      const others = [...found.querySelectorAll('*')].map(e => e.localName).filter(name => !['p', 'button', 'ul', 'li', 'b', 'a'].includes(name));
      if (others.length) wrong.push(mark + ' ' + others);
    }
    field.value = '';
    field.dispatchEvent(new Event('input'));
    return wrong;
  };

  return {open, elements, changed, written, sections, markers, turned, sticksOut, search};
})();
