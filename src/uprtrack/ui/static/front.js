/* Runs before the application: makes the browser's pickers speak the page's language, and
   translates the words that widgets bring along. `uprtrack` holds locale, parameter and words. */
(() => {
  const define = (name, value) =>
    Object.defineProperty(Navigator.prototype, name, { get: () => value, configurable: true });
  define("language", uprtrack.locale);
  define("languages", Object.freeze([uprtrack.locale]));

  // Pages are one level deep, so the server's root is the page's own folder: no need to search it.
  window.__streamlit = { BACKEND_BASE_URL: new URL("./", location.href).href };

  addEventListener("popstate", () => {
    const wished = new URLSearchParams(location.search).get(uprtrack.parameter);
    if (wished && wished !== document.documentElement.lang) location.reload();
  });

  // A link between our own pages moves within the session, as if one had gone Back to it.
  addEventListener("click", (event) => {
    const chosen = event.target.closest?.(".stHtml a[href]:not(.uprtrack-languages a)");
    const plain = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!chosen || !plain || chosen.origin !== location.origin) return;
    event.preventDefault();
    history.pushState(null, "", chosen.href);
    dispatchEvent(new PopStateEvent("popstate"));
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  });

  // On a telephone the open sidebar covers the page that was just chosen in it.
  addEventListener("click", (event) => {
    const chosen = event.target.closest("[data-testid=stSidebar] [data-testid=stPageLink] a");
    if (chosen && innerWidth <= 768)
      document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
  });

  if (!uprtrack.words.length) return;
  const groups = uprtrack.words.map(({ where, not, words, patterns, inside }) => ({
    where,
    not,
    words: new Map(Object.entries(words ?? {})),
    patterns: (patterns ?? []).map(([from, to]) => [new RegExp(`^(?:${from})$`), to]),
    inside: Object.entries(inside ?? {}),
  }));
  const attributes = ["aria-label", "aria-valuetext", "title", "placeholder", "alt"];

  const translate = (element, text) => {
    const said = text.trim();
    if (!/[A-Za-z]/.test(said)) return null;
    for (const { where, not, words, patterns, inside } of groups) {
      const known = words.get(said);
      const pattern = known === undefined && patterns.find(([from]) => from.test(said));
      if (known === undefined && !pattern) continue;
      if (!element.closest(where) || (not && element.closest(not))) continue;
      if (known !== undefined) return text.replace(said, () => known);
      const whole = said.replace(...pattern);
      return inside.reduce((done, [from, to]) => done.replaceAll(from, to), whole);
    }
    return null;
  };
  const visitText = (node) => {
    const arabic = node.parentElement && translate(node.parentElement, node.data);
    if (arabic !== null && arabic !== node.data) node.data = arabic;
  };
  const visitAttribute = (element, name) => {
    const value = element.getAttribute(name);
    const arabic = value && translate(element, value);
    if (arabic && arabic !== value) element.setAttribute(name, arabic);
  };
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return visitText(node);
    if (node.nodeType !== Node.ELEMENT_NODE || node.closest("canvas, script, style")) return;
    for (const name of attributes) visitAttribute(node, name);
    for (const child of node.childNodes) visit(child);
  };
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "characterData") visitText(change.target);
      else if (change.type === "attributes") visitAttribute(change.target, change.attributeName);
      else change.addedNodes.forEach(visit);
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: attributes,
  });
})();
