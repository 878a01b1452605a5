"""Invented files that are no tweets, each with a word of the sentence that must say what it is."""
import base64, io, json, zipfile

from derivation import array, lines, table

WHEN = "2017-05-01T07:15:40.000Z"


def bluesky_post():
    return {"uri": "at://did:plc:invented/app.bsky.feed.post/3k", "cid": "bafyinvented",
            "author": {"did": "did:plc:invented", "handle": "river-bank-reader.example", "displayName": "Ruth"},
            "record": {"$type": "app.bsky.feed.post", "text": "#GE2017", "createdAt": WHEN, "langs": ["en"]},
            "likeCount": 0, "repostCount": 0, "replyCount": 0, "indexedAt": WHEN}


def bluesky_row():
    return {"collected_at": WHEN, "query": "#GE2017", "rank": 1, "id": "at://did:plc:invented/app.bsky.feed.post/3k",
            "thread_id": "at://did:plc:invented/app.bsky.feed.post/3k", "created_at": "2017-05-01 07:15:40",
            "author": "river-bank-reader.example", "author_id": "did:plc:invented", "body": "#GE2017", "link": "",
            "tags": "GE2017", "like_count": 0, "quote_count": 0, "reply_count": 0, "repost_count": 0}


def bluesky_repository():
    """The head of a CAR file: a length, then a map {"roots": [a link], "version": 1} in CBOR."""
    return base64.b64decode("OqJlcm9vdHOB2CpYJQABcRIg") + bytes(32) + base64.b64decode("Z3ZlcnNpb24B") + bytes(64)


def mastodon_outbox():
    return {"@context": "https://www.w3.org/ns/activitystreams", "id": "outbox.json", "type": "OrderedCollection",
            "totalItems": 1, "orderedItems": [{
                "type": "Create", "actor": "https://social.example/users/river_bank_reader1", "published": WHEN,
                "object": {"type": "Note", "content": "<p>#GE2017</p>",
                           "tag": [{"type": "Hashtag", "name": "#ge2017"}]}}]}


def truth():
    return {"nav_index": "1:2:0", "item_id": "1", "timestamp_collected": 1700000000000,
            "source_platform": "truthsocial.com", "source_url": "https://truthsocial.com/api/v1/", "data": {
                "id": "1", "created_at": WHEN, "content": "<p>#GE2017</p>", "tags": [{"name": "ge2017"}],
                "account": {"username": "river_bank_reader1", "followers_count": 1, "following_count": 1}}}


def spreadsheet():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name in ("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml"):
            book.writestr(name, '<?xml version="1.0" encoding="UTF-8"?><nothing/>')
    return out.getvalue()


REFUSED = {  # file name: (what is in it, the word)
    "bluesky.jsonl": (lines([bluesky_post()]), "bluesky"),
    "bluesky-4cat.csv": (table([bluesky_row()]), "bluesky"),
    "repository.car": (bluesky_repository(), "bluesky"),
    "outbox.json": (json.dumps(mastodon_outbox()).encode(), "mastodon"),
    "truth-social.ndjson": (lines([truth()]), "truth social"),
    "book.xlsx": (spreadsheet(), "csv"),
    "compliance.jsonl": (lines([{"id": "858833393415094273", "action": "delete", "created_at": WHEN,
                                 "redacted_at": WHEN, "reason": "deleted"}]), "compliance"),
    "lists.jsonl": (lines([{"data": [{"id": "1", "name": "Invented", "follower_count": 1, "member_count": 1,
                                      "private": False, "owner_id": "2"}], "meta": {"result_count": 1}}]), "list"),
    "labels.tsv": (b"900000000000002018\thuman\n900000000000009081\tbot\n", "label"),
    "follower.js": (b"window.YTD.follower.part0 = " + array([{"follower": {
        "accountId": "1", "userLink": "https://twitter.com/intent/user?user_id=1"}}]), "follower"),
    "direct-messages.js": (b"window.YTD.direct_messages.part0 = " + array([{"dmConversation": {
        "conversationId": "1-2", "messages": []}}]), "message"),
}
