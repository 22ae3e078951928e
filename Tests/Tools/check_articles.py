#!/usr/bin/env python3
"""Check banks of annotated articles before pages are made of them: check_articles.py BANK.json [MORE.json …]

Prints every violation and exits 1 when there is one. Checked mechanically, for each article:

- quantities stand in the article, in order of appearance (kicker, headline, subheads under it, byline, lead,
  paragraphs with their subheads, caption, pull quote), and every run of digits lies in one of them;
- `kind`, `modifier`, `unit`, `value` and `iso` fit together (an amount has a value, a date has none, …);
- organizations have a known type and print every alias; `name` is the longest of them or is composed of printed parts;
- people stand in the text; the body of a role is the `name` of an organization of the article;
- claims rest on an amount, once each, and their subject is an organization or person of the article.

With --table the quantities and claims are listed, one a line, to be read over by a person;
with --bare also the Chinese numerals that lie in no quantity. The judgement itself cannot be checked here.
"""
import json, re, sys, unicodedata

QUANTITY_KINDS = {"count", "money", "percent", "measure", "duration", "date", "age", "frequency", "ratio", "ordinal", "label"}
CLAIM_KINDS = {"count", "money", "percent", "measure", "duration", "age", "frequency", "ratio"}
MODIFIERS = {"exact", "about", "over", "under", "at_least", "at_most"}
PEOPLE_KINDS = {"figure", "reporter", "correspondent", "photographer", "author"}
ORG_TYPES = {"union", "company", "government", "school", "research", "hospital", "association", "media", "studio", "other"}
GENRES = {"news", "feature", "profile", "commentary", "caption", "box", "notice", "continuation"}
ISO = re.compile(r"(\d{4}(-\d{2}){0,2}|\d{2}(-\d{2})?)?(T\d{2}(:\d{2})?)?(/((\d{4}(-\d{2}){0,2}|\d{2}(-\d{2})?)?(T\d{2}(:\d{2})?)?))?")
NUMERAL = re.compile(r"[〇零一二三四五六七八九十百千万亿两半]+")
PLAIN = re.compile(r"(?<![A-Za-z0-9.])[0-9]+(?:\.[0-9]+)?")


def squeeze(s):
    return re.sub(r"\s+", "", s or "")


def passages(article):
    """The article's strings in order of appearance."""
    inner = {int(k): v for k, v in (article.get("subhead_before") or {}).items()}
    deck = [s for s in article.get("subheads") or [] if s not in inner.values()]
    out = [article.get("kicker"), article.get("headline"), *deck, article.get("byline_line"), article.get("lead")]
    for i, paragraph in enumerate(article.get("paragraphs") or []):
        out += [inner.get(i), paragraph]
    return [squeeze(s) for s in out + [article.get("caption"), article.get("pullquote")] if s]


def check(article, err):
    text = "\n".join(passages(article))
    if article["genre"] not in GENRES:
        err(f"no such genre {article['genre']}")
    for key in (article.get("subhead_before") or {}):
        if not 0 <= int(key) < len(article["paragraphs"]):
            err(f"subhead before paragraph {key}, which does not exist")
    check_names(article, text, err)
    check_quantities(article, text, err)
    names = {o["name"] for o in article["organizations"]} | {p["name"] for p in article["people"]}
    seen = set()
    for i, claim in enumerate(article["claims"]):
        if not 0 <= claim["quantity"] < len(article["quantities"]):
            err(f"claim {i}: no quantity {claim['quantity']}")
            continue
        q = article["quantities"][claim["quantity"]]
        if claim["quantity"] in seen:
            err(f"claim {i}: its quantity already has one: {q['text']}")
        seen.add(claim["quantity"])
        if q["kind"] not in CLAIM_KINDS:
            err(f"claim {i}: rests on a {q['kind']}: {q['text']}")
        if claim["status"] not in {"fact", "plan", "rule"} or claim["change"] not in {"up", "down", None}:
            err(f"claim {i}: bad status or change: {q['text']}")
        if claim["subject"] and claim["subject"] not in names:
            err(f"claim {i}: subject is nobody of the article: {claim['subject']}")
        if not claim["metric"]:
            err(f"claim {i}: no metric: {q['text']}")
        elif sum(ch in text for ch in claim["metric"]) < len(claim["metric"]) and claim["metric"] != "年龄":
            err(f"claim {i}: metric is not in the article's words: {claim['metric']}")
        if claim["time"] and squeeze(claim["time"]) not in text:
            err(f"claim {i}: time does not stand in the article: {claim['time']}")


def check_names(article, text, err):
    names = set()
    for o in article["organizations"]:
        if o["name"] in names:
            err(f"organization twice: {o['name']}")
        names.add(o["name"])
        if o["type"] not in ORG_TYPES:
            err(f"no such type {o['type']}: {o['name']}")
        if not o["aliases"]:
            err(f"no aliases: {o['name']}")
        for alias in o["aliases"]:
            if squeeze(alias) not in text:
                err(f"alias does not stand in the article: {alias}")
    for p in article["people"]:
        if p["kind"] not in PEOPLE_KINDS:
            err(f"no such kind {p['kind']}: {p['name']}")
        if squeeze(p["name"]) not in text:
            err(f"person does not stand in the article: {p['name']}")
        for role in p["roles"]:
            if role["org"] and role["org"] not in names:
                err(f"role at an organization that is not listed: {role}")


def check_quantities(article, text, err):
    at, covered = 0, []
    for q in article["quantities"]:
        spot = text.find(squeeze(q["text"]), at)
        if spot < 0:
            err(f"quantity out of order or not in the article: {q['text']}")
        else:
            covered.append((spot, spot + len(squeeze(q["text"]))))
            at = covered[-1][1]
        if q["kind"] not in QUANTITY_KINDS or q["modifier"] not in MODIFIERS:
            err(f"no such kind or modifier: {q}")
        if q["kind"] in ("date", "label") and (q["value"] is not None or q["unit"] is not None):
            err(f"a {q['kind']} with a value: {q['text']}")
        if q["kind"] not in ("date", "label") and q["value"] is None and q["modifier"] != "about":
            err(f"no value: {q['text']}")
        if q["value_max"] is not None and q["value_max"] <= q["value"]:
            err(f"range the wrong way round: {q['text']}")
        if q["iso"] is not None and (q["kind"] != "date" or not ISO.fullmatch(q["iso"])):
            err(f"bad iso {q['iso']}: {q['text']}")
    for m in PLAIN.finditer(text):
        if not any(a <= m.start() and m.end() <= b for a, b in covered):
            err(f"digits in no quantity: …{text[max(0, m.start() - 8):m.end() + 8]}…")
    return covered


def show(article, bare):
    claims = {c["quantity"]: c for c in article["claims"]}
    print(f"== {article['headline']}")
    for i, q in enumerate(article["quantities"]):
        c = claims.get(i)
        amount = q["iso"] if q["kind"] == "date" else f"{q['value']}{'…' + str(q['value_max']) if q['value_max'] is not None else ''} {q['unit']} {q['modifier']}"
        print(f"   {q['text']}  {q['kind']} {amount}" + (f"  => {c['subject']} | {c['metric']} | {c['time']} | {c['change']} | {c['status']}" if c else ""))
    if bare:
        text = "\n".join(passages(article))
        covered = check_quantities(article, text, lambda _: None)
        left = [text[max(0, m.start() - 3):m.end() + 3].replace("\n", "/") for m in NUMERAL.finditer(text)
                if not any(a <= m.start() and m.end() <= b for a, b in covered)]
        print("   bare:", " ".join(left))


def main(argv):
    paths = [a for a in argv if not a.startswith("--")]
    wrong = total = 0
    headlines = {}
    for path in paths:
        with open(path, encoding="utf-8") as f:
            bank = json.load(f)
        for article in bank:
            errors = []
            check(article, errors.append)
            key = (article.get("kicker"), article.get("headline"))
            if key in headlines:
                errors.append(f"the same kicker and headline stand in {headlines[key]}")
            headlines[key] = path
            for e in errors:
                print(f"{path.split('/')[-1]}: {article.get('headline')}: {e}")
            wrong += len(errors)
            if "--table" in argv:
                show(article, "--bare" in argv)
        total += len(bank)
        sums = {k: sum(len(a[k]) for a in bank) for k in ("organizations", "people", "quantities", "claims")}
        print(f"{path.split('/')[-1]}: {len(bank)} articles, " + ", ".join(f"{n} {k}" for k, n in sums.items()))
    print(f"{total} articles, {wrong} violations")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
