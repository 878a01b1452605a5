#!/usr/bin/env python3
"""Checks the network of accounts in step that `hustings analyze --gexf --pairs` writes, with other readers of XML and CSV:
of an invented election with two rings, one member of which has a hostile handle.

    network.py HUSTINGS
"""
import csv
import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

HOSTILE = "=1+1\"<&>']]>,\x01\uffff"
NAMESPACE = "{http://gexf.net/1.3}"
# The grammar of GEXF 1.3 (https://gexf.net/schema.html), as far as we use it: attributes that must be there, attributes
# that may, and children in their order with how often they come.
ONCE, SOME, ANY = (1, 1), (0, 1), (0, float("inf"))
GRAMMAR = {
    "gexf": ({"version"}, {"variant"}, {"meta": SOME, "graph": ONCE}),
    "meta": (set(), {"lastmodifieddate"}, {"creator": SOME, "keywords": SOME, "description": SOME}),
    "creator": (set(), set(), {}),
    "keywords": (set(), set(), {}),
    "description": (set(), set(), {}),
    "graph": (set(), {"defaultedgetype", "idtype", "mode"}, {"attributes": ANY, "nodes": ONCE, "edges": ONCE}),
    "attributes": ({"class"}, {"mode"}, {"attribute": ANY}),
    "attribute": ({"id", "title", "type"}, set(), {"default": SOME, "options": SOME}),
    "nodes": (set(), {"count"}, {"node": ANY}),
    "edges": (set(), {"count"}, {"edge": ANY}),
    "node": ({"id"}, {"label"}, {"attvalues": SOME}),
    "edge": ({"source", "target"}, {"id", "label", "type", "kind", "weight"}, {"attvalues": SOME}),
    "attvalues": (set(), set(), {"attvalue": ANY}),
    "attvalue": ({"for", "value"}, set(), {}),
}
READ = {"integer": int, "double": float, "string": str, "boolean": {"true": True, "false": False}.__getitem__}


def hustings(*arguments, **options):
    return subprocess.run([sys.argv[1], *map(str, arguments)], capture_output=True, check=True, **options).stdout


def rename(record, account, handle):
    """The handle of that account, wherever a record gives it."""
    if isinstance(record, dict):
        if record.get("id_str") == account and "screen_name" in record:
            record["screen_name"] = handle
        for value in record.values():
            rename(value, account, handle)
    elif isinstance(record, list):
        for value in record:
            rename(value, account, handle)


def write_election(path, truth):
    """An election, and the accounts of its rings; the first has the hostile handle."""
    lines = hustings("simulate", "--scenario", "ring", "--truth", truth).decode().splitlines()
    planted = json.loads(truth.read_text(encoding="utf-8"))["planted"]
    rings = [account["id"] for account in planted if account["kind"] in ("copy_ring", "retweet_ring")]
    records = [json.loads(line) for line in lines]
    for record in records:
        rename(record, rings[0], HOSTILE)
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return rings


def check_grammar(element):
    name = element.tag.removeprefix(NAMESPACE)
    assert element.tag == NAMESPACE + name, f"{element.tag} is not of GEXF's namespace"
    required, allowed, children = GRAMMAR[name]
    present = set(element.attrib)
    assert required <= present <= required | allowed, f"{name} has the attributes {present}"
    names = [child.tag.removeprefix(NAMESPACE) for child in element]
    order = list(children)
    assert names == sorted(names, key=order.index), f"the children of {name} are out of order"
    for child, (least, most) in children.items():
        assert least <= names.count(child) <= most, f"{name} has {names.count(child)} of {child}"
    for child in element:
        check_grammar(child)


def of_class(graph, name):
    lists = [list_ for list_ in graph.iter(NAMESPACE + "attributes") if list_.get("class") == name]
    return {item.get("id"): item.get("type") for list_ in lists for item in list_}


def values(element, types):
    """What an element's attvalues say; each must have been declared, and be of its type."""
    return {item.get("for"): READ[types[item.get("for")]](item.get("value"))
            for item in element.iter(NAMESPACE + "attvalue")}


def read_graph(path):
    root = xml.parse(path).getroot()
    check_grammar(root)
    assert root.tag == NAMESPACE + "gexf" and root.get("version") == "1.3"
    assert root.find(f"{NAMESPACE}meta/{NAMESPACE}creator").text == "Hustings"
    graph = root.find(NAMESPACE + "graph")
    assert graph.get("defaultedgetype") == "undirected" and graph.get("mode") == "static"
    of_nodes, of_edges = of_class(graph, "node"), of_class(graph, "edge")
    nodes = [(node.get("id"), node.get("label"), values(node, of_nodes)) for node in graph.iter(NAMESPACE + "node")]
    edges = [(edge.get("source"), edge.get("target"), float(edge.get("weight")), values(edge, of_edges))
             for edge in graph.iter(NAMESPACE + "edge")]
    by_id = {id_: (label, of) for id_, label, of in nodes}
    assert len(by_id) == len(nodes), "two nodes have the same id"
    assert {end for edge in edges for end in edge[:2]} == set(by_id), "nodes are not the ends of edges"
    return by_id, edges


def check_graph(path, strongest, accounts):
    nodes, edges = read_graph(path)
    expected = sorted((str(pair["a"]["place"]), str(pair["b"]["place"]), pair["weight"]) for pair in strongest)
    assert sorted(edge[:3] for edge in edges) == expected, "edges are not the pairs of the report"
    for account in accounts:
        if str(account["place"]) not in nodes:
            continue
        label, of = nodes[str(account["place"])]
        assert label == account["label"], f"{label} should be {account['label']}"
        for key in ("cluster", "tweets", "tracked", "high_frequency"):
            assert of.get(key) == account[key], f"{key} of {label} is {of.get(key)}, not {account[key]}"
        assert of["score"] == account["evidence"]["score"] and of.get("grade") == account["evidence"]["grade"]
        most = max(account["parties"].values(), default=0)
        assert not most or account["parties"][of["party"]] == most, f"{label} writes most of another party"
    return nodes


def as_xml(text):
    return text.replace("\x01", "\ufffd").replace("\uffff", "\ufffd")


def check(folder, export, rings, handles):
    settings, report, gexf, pairs = (folder / name for name in ("settings.json", "report.json", "a.gexf", "pairs.csv"))
    settings.write_text(json.dumps({"handles": handles, "accounts": 1_000_000}), encoding="utf-8")
    hustings("analyze", "--settings", settings, "--json", report, "--gexf", gexf, "--pairs", pairs, export)
    answer = json.loads(report.read_text(encoding="utf-8"))
    strongest = answer["coordination"]["strongest"]
    assert strongest and answer["coordination"]["exported"] == len(strongest)
    accounts = [account | {"place": place, "label": as_xml(account["handle"])}
                for place, account in enumerate(answer["accounts"], 1)]
    nodes = check_graph(gexf, strongest, accounts)
    labels = {label for label, _ in nodes.values()}
    if handles == "all":
        found = {accounts[int(place) - 1]["id"] for place in nodes}
        assert set(rings) <= found, f"{len(set(rings) - found)} members of the rings are missing"
        assert as_xml(HOSTILE) in labels, "the hostile handle is missing"
    else:
        assert labels == {f"account {place}" for place in nodes}, "handles are shown that should be hidden"
    with open(pairs, encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table, strict=True))
    assert [(row["a"].removeprefix("'"), row["a_id"], float(row["weight"]), row["from"]) for row in rows] == [
        (pair["a"]["handle"], pair["a"]["id"], pair["weight"], pair["from"]) for pair in strongest]
    assert not any(cell[:1] in "=+-@" for row in rows for cell in row.values() if cell), "a cell is a formula"
    print(f"handles {handles}: {len(nodes)} accounts and {len(rows)} pairs, as the report has them")


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    rings = write_election(folder / "election.ndjson", folder / "truth.json")
    for handles in ("all", "hidden"):
        check(folder, folder / "election.ndjson", rings, handles)
    shown = hustings("analyze", "--clusters", folder / "election.ndjson").decode()
    assert "To act in step is not to be automated" in shown and "\x01" not in shown
