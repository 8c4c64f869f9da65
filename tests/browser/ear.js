// What somebody hears who cannot see: what receives the focus, and what is said of its own accord.

/** Runs in the page before anything else: notes what its live regions say, as WAI-ARIA 1.2 has it. */
function listen() {
  const POLITENESS = { alert: "assertive", status: "polite", log: "polite" };
  const SPEAKS = "[aria-live], [role=alert], [role=status], [role=log], [role=timer]";
  window.heard = [];

  const politeness = (region) => region.getAttribute("aria-live") ?? POLITENESS[region.getAttribute("role")] ?? "off";
  const element = (node) => (node instanceof Element ? node : node.parentElement);
  const isThere = (it) => it.isConnected && it.checkVisibility({ visibilityProperty: true }) && !it.closest("[aria-hidden=true]");
  function words(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.parentElement && isThere(node.parentElement) ? node.data : "";
    if (!(node instanceof Element) || !isThere(node)) return "";
    // What is quiet within what speaks is quiet.
    if (node.matches(SPEAKS) && politeness(node) === "off") return "";
    const apart = getComputedStyle(node).display.startsWith("inline") ? "" : " ";
    // The name of a place is told to whoever comes there; of what is said in it, only the words are.
    const name = node.matches("section, ul, ol, form, fieldset") ? undefined : node.getAttribute("aria-label");
    return apart + (name ?? [...node.childNodes].map(words).join("")) + apart;
  }

  new MutationObserver((changes) => {
    const said = new Map();
    for (const change of changes) {
      const region = element(change.target)?.closest(SPEAKS);
      // An alert is heard when it comes; other regions, when something comes into them.
      const alerts = [...change.addedNodes].filter((it) => it instanceof Element && it.matches("[role=alert], [aria-live=assertive]") && words(it).trim());
      for (const alert of alerts) said.set(alert, new Set([alert]));
      if (!region || politeness(region) === "off") continue;
      const shown = change.type === "attributes" ? (change.target.hidden ? [] : [change.target])
        : change.type === "characterData" ? [change.target] : change.addedNodes;
      const nodes = said.get(region) ?? new Set();
      for (const node of shown) if (node.isConnected) nodes.add(region.ariaAtomic === "true" ? region : node);
      if (nodes.size > 0) said.set(region, nodes);
    }
    const all = [...said].map(([region, nodes]) => {
      const own = [...nodes].filter((it) => ![...nodes].some((other) => other !== it && other.contains(it)));
      own.sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
      const how = politeness(region);
      const turn = how === "assertive" ? 0 : region.matches(".gestures") ? 1 : 2;
      return { turn, says: `${how}: ${own.map(words).join(" ").replace(/\s+/g, " ").trim()}` };
    });
    window.heard.push(...all.filter(({ says }) => !says.endsWith(": ")));
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["hidden"] });
}

export class Ear {
  /** At the page that is about to be opened in this context. */
  static async of(context) {
    await context.addInitScript(listen);
  }

  /** At a page that `of` was told of. */
  static async at(page) {
    const ear = new Ear();
    Object.assign(ear, { page, within: [], lines: [], devtools: await page.context().newCDPSession(page) });
    await ear.devtools.send("Accessibility.enable");
    return ear;
  }

  /** Notes where a scene begins. */
  begins(scene) {
    this.lines.push(`# ${scene}`);
  }

  /** Notes what was said since the last time: what interrupts first, then what became of the own gesture, then what
   * the room tells; which of these comes first is the line's affair. */
  async listens(scene) {
    this.begins(scene);
    const heard = await this.page.evaluate(() => window.heard.splice(0));
    this.lines.push(...heard.sort((one, other) => one.turn - other.turn).map((it) => it.says));
  }

  /** Everything that was noted; hours differ from one day to the next. */
  transcript() {
    return this.lines.join("\n").replace(/\b\d{1,2}:\d{2}(:\d{2})?\b/g, "00:00");
  }

  /** Notes what has the focus, and what one has come into with it. */
  async focuses() {
    const { result } = await this.devtools.send("Runtime.evaluate", { expression: "document.activeElement" });
    const { nodes } = await this.devtools.send("Accessibility.getAXNodeAndAncestors", { objectId: result.objectId });
    const [own, ...above] = nodes.filter((it) => !it.ignored);
    const within = above.filter((it) => GROUPS.includes(it.role?.value) && it.name?.value).map(spoken).reverse();
    for (const group of within) if (!this.within.includes(group)) this.lines.push(`in ${group}`);
    this.within = within;
    this.lines.push(`→ ${spoken(own)}`);
  }

  /** Moves on with the Tab key until the focus is on `target`, and notes each stop. */
  async walks(target) {
    for (let stop = 0; stop < 60; stop += 1) {
      await this.page.keyboard.press("Tab");
      await this.focuses();
      if (await target.evaluate((it) => it === document.activeElement)) return;
    }
    throw new Error(`the keyboard does not reach ${target}:\n${this.lines.join("\n")}`);
  }
}

const GROUPS = ["group", "radiogroup", "form", "region", "dialog", "alertdialog", "main", "navigation", "banner", "contentinfo", "complementary"];
const STATES = ["disabled", "checked", "pressed", "expanded", "required", "invalid"];

/** A control as it is announced: role, name, state, description. */
function spoken(node) {
  const states = (node.properties ?? []).filter((it) => STATES.includes(it.name) && !["false", false, undefined].includes(it.value.value))
    .map((it) => (["true", true].includes(it.value.value) ? it.name : `${it.name} ${it.value.value}`));
  const says = [node.role?.value, `«${(node.name?.value ?? "").replace(/\s+/g, " ").trim()}»`, ...states];
  if (node.description?.value) says.push(`(${node.description.value.replace(/\s+/g, " ").trim()})`);
  return says.join(" ");
}
