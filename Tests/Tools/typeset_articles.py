"""What the typesetter does to articles before it sets them: parts of an article, with their part of the annotation.

A continuation has the last paragraphs and no headline, an article that goes on elsewhere has the first ones, a pull
quote repeats a sentence. Each of them keeps the organizations, people, quantities and claims that its text supports.
"""
import re


def squeeze(s):
    return re.sub(r"\s+", "", s or "")


def passages(article):
    """[(place, string)] in order of appearance; the place is a field's name or ("paragraph", number)."""
    inner = {int(k): v for k, v in (article.get("subhead_before") or {}).items()}
    out = [(f, article.get(f)) for f in ("kicker", "headline")]
    out += [("deck", s) for s in deck(article)]
    out += [(f, article.get(f)) for f in ("byline_line", "lead")]
    for i, paragraph in enumerate(article["paragraphs"]):
        out += [(("subhead", i), inner.get(i)), (("paragraph", i), paragraph)]
    out += [(f, article.get(f)) for f in ("caption", "pullquote")]
    return [(place, squeeze(s)) for place, s in out if s]


def deck(article):
    """The subheads under the headline: those that stand before no paragraph."""
    inner = (article.get("subhead_before") or {}).values()
    return [s for s in article.get("subheads") or [] if s not in inner]


def places_of_quantities(article):
    """For each quantity the (place, offset) where it stands; quantities are listed in order of appearance."""
    parts, out, at, number = passages(article), [], 0, 0
    for q in article["quantities"]:
        text = squeeze(q["text"])
        while number < len(parts) and parts[number][1].find(text, at) < 0:
            number, at = number + 1, 0
        if number == len(parts):
            raise ValueError(f"{article['headline']}: {q['text']} is out of order")
        at = parts[number][1].find(text, at)
        out.append((parts[number][0], at))
        at += len(text)
    return out


def restricted(article, keep):
    """The article with the passages for which keep(place) holds, and what of the annotation they support."""
    spots = places_of_quantities(article)
    inner = {int(k): v for k, v in article["subhead_before"].items()}
    numbers = [i for i in range(len(article["paragraphs"])) if keep(("paragraph", i))]
    new = {**article, "paragraphs": [article["paragraphs"][i] for i in numbers],
           "subhead_before": {str(numbers.index(i)): s for i, s in inner.items() if i in numbers and keep(("subhead", i))}}
    new["subheads"] = (deck(article) if keep("deck") else []) + [new["subhead_before"][k] for k in sorted(new["subhead_before"])]
    for field in ("kicker", "headline", "byline_line", "lead", "caption", "pullquote"):
        new[field] = article.get(field) if keep(field) else None
    text = "\n".join(s for _, s in passages(new))
    names, new["organizations"] = {}, []
    for o in article["organizations"]:
        aliases = [a for a in o["aliases"] if squeeze(a) in text]
        if aliases:
            name = o["name"] if len(aliases) == len(o["aliases"]) else max(aliases, key=len)
            names[o["name"]] = name
            new["organizations"].append({**o, "name": name, "aliases": aliases})
    new["people"] = []
    for p in article["people"]:
        if squeeze(p["name"]) in text:
            roles = [{**r, "org": names.get(r["org"])} for r in p["roles"] if squeeze(r["title"]) in text]
            new["people"].append({**p, "roles": roles})
            names[p["name"]] = p["name"]
    kept = [i for i, (place, _) in enumerate(spots) if keep(place)]
    new["quantities"] = [article["quantities"][i] for i in kept]
    new["claims"] = [{**c, "quantity": kept.index(c["quantity"]), "subject": names.get(c["subject"]),
                      "time": c["time"] if squeeze(c["time"]) in text else None}
                     for c in article["claims"] if c["quantity"] in kept]
    return new


def tail(article, first):
    """What stands on the page that an article is continued on, from paragraph `first`."""
    new = restricted(article, lambda place: place == "caption" or isinstance(place, tuple) and place[1] >= first)
    return {**new, "genre": "continuation"}


def front(article, end):
    """What stands on the page where the article begins, up to paragraph `end`."""
    return restricted(article, lambda place: not isinstance(place, tuple) or place[1] < end)


def with_pullquote(article, rng):
    """The article with a sentence of its own set again in a side box, its quantities and claims listed again."""
    chosen = []
    for i, paragraph in enumerate(article["paragraphs"]):
        flat = squeeze(paragraph)
        for m in re.finditer(r"[^。！？“”（）]{18,60}[。！？]", flat):
            chosen.append((i, m.start(), m.end(), m.group()))
    if article.get("pullquote") or not chosen:
        return article
    number, start, end, sentence = rng.choice(chosen)
    again = [i for i, (place, at) in enumerate(places_of_quantities(article)) if place == ("paragraph", number) and start <= at < end]
    count = len(article["quantities"])
    claims = [{**c, "quantity": count + again.index(c["quantity"])} for c in article["claims"] if c["quantity"] in again]
    return {**article, "pullquote": sentence, "quantities": article["quantities"] + [article["quantities"][i] for i in again],
            "claims": article["claims"] + claims}
