import { network as words } from "#words/coordination";
import type { Member, Named, Pair, Report } from "../../shared/report";
import { accountName } from "../views/accounts";

const namespace = "http://gexf.net/1.3";

type Values = Record<string, string | number | null>;

/** What is said of accounts and of pairs, with its kind in GEXF. */
const columns = {
  node: {
    cluster: "integer",
    things: "integer",
    partners: "integer",
    tweets_in_step: "integer",
    share_in_step: "double",
    grade: "string",
  },
  edge: { things: "integer", traces: "string", from: "string", to: "string" },
};

/** The pairs as a network in GEXF 1.3. What XML 1.0 cannot hold is replaced. */
export function gexf(pairs: Pair[], report: Report): string {
  const xml = document.implementation.createDocument(namespace, "gexf");
  const add = (parent: Element, name: string, attributes: Values = {}, text = "") => {
    const element = parent.appendChild(xml.createElementNS(namespace, name));
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, sound(String(value)));
    element.textContent = sound(text);
    return element;
  };
  /** What is not known is left out. */
  const addValues = (parent: Element, values: Values) => {
    const known = Object.entries(values).filter(([, value]) => value !== null);
    const all = add(parent, "attvalues");
    for (const [key, value] of known) add(all, "attvalue", { for: key, value });
  };
  const root = xml.documentElement;
  root.setAttribute("version", "1.3");
  const meta = add(root, "meta");
  add(meta, "creator", {}, "Hustings");
  add(meta, "description", {}, words.description(report));
  const graph = add(root, "graph", { mode: "static", defaultedgetype: "undirected" });
  for (const [of, kinds] of Object.entries(columns)) {
    const all = add(graph, "attributes", { class: of });
    for (const [id, type] of Object.entries(kinds)) add(all, "attribute", { id, title: id, type });
  }
  const known = new Map((report.clusters ?? []).flatMap(({ members }) => members.map((of) => [of.place, of] as const)));
  const nodes = add(graph, "nodes");
  for (const [place, { account, cluster }] of accountsOf(pairs)) {
    const node = add(nodes, "node", { id: place, label: accountName(account) });
    addValues(node, { cluster, ...figures(known.get(place)) });
  }
  const edges = add(graph, "edges");
  pairs.forEach(({ a, b, traces, weight, from, to }, id) => {
    const edge = add(edges, "edge", { id, source: a.place, target: b.place, weight });
    const things = traces.reduce((sum, { things }) => sum + things, 0);
    addValues(edge, { things, traces: traces.map(({ id, things }) => `${id} ${things}`).join(", "), from, to });
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(xml)}\n`;
}

function accountsOf(pairs: Pair[]) {
  const accounts = new Map<number, { account: Named; cluster: number }>();
  for (const { a, b, cluster } of pairs)
    for (const account of [a, b]) accounts.set(account.place, { account, cluster });
  return accounts;
}

/** Of an account that its cluster's list holds. */
const figures = (of: Member | undefined): Values =>
  of
    ? { things: of.things, partners: of.partners, tweets_in_step: of.tweets, share_in_step: of.share, grade: of.grade }
    : {};

const sound = (text: string) =>
  text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\ufffd");
