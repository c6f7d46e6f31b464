"""The table of what it costs in the README, made from ops/prices.yaml. `python3 ops/check/bill.py` writes it."""

import re

import yaml

PAGE = "README.md"
PLACE = re.compile(r"(<!-- bill: .*? -->\n)(.*?)(<!-- end of the bill -->)", re.S)
MOST = 15.00


def run(report, processes):
    with open(PAGE) as page:
        found = PLACE.search(page.read())
    fine = found and found.group(2).strip() == table().strip()
    report.check("the README's bill is that of ops/prices.yaml", fine, "" if fine else "next: python3 ops/check/bill.py")
    report.check(f"it is at most {MOST:.2f} dollars a month", total() <= MOST, f"{total():.2f}")


def prices():
    with open("ops/prices.yaml") as file:
        return yaml.safe_load(file)


def lines():
    """Of each line of the bill: what it is, dollars a month, where the price is from and when it was read."""
    all_of_it = prices()
    rates = {code: steps[-1]["amount"] for code, steps in all_of_it["currencies"].items()}

    def line(name, what, price, times):
        amount = price["amount"] * rates.get(price["currency"], 1.0) * times
        own = f"{price['amount']:.2f} {price['currency']}" if price["amount"] >= 0.01 else f"{price['amount']} {price['currency']}"
        return name, f"{what}: {own}", amount, str(price["read"])

    server, storage = all_of_it["server"], all_of_it["storage"]
    plan, place = server["plans"][server["plan"]], storage["places"][storage["place"]]
    gigabytes = storage["gigabytes"]
    yield line("server", f"{plan['what']} with {plan['cpus']} processors, {plan['memory'] // 1024} GiB", plan["prices"][-1], 1)
    yield line("backups", "of the whole server, by its provider", plan["backups"][-1], 1)
    yield line("storage", f"a copy elsewhere, {gigabytes} GB at {place['what']}, {place['free']} free; a GB", place["prices"][-1], max(0, gigabytes - place["free"]))
    for name, one in all_of_it["subscriptions"].items():
        yield line(name, f"{one['what']}, a {one['per'].lower()}", one["prices"][-1], 1 / 12 if one["per"] == "YEAR" else 1)
    dear = [name for name, one in all_of_it["calls"].items() if one["prices"][-1]["amount"]]
    yield "data", f"{len(all_of_it['calls'])} providers, on free tiers" if not dear else f"calls to {', '.join(dear)} besides", 0.0, ""


def total():
    return sum(amount for _, _, amount, _ in lines())


def table():
    rows = [f"| {name} | {what} | {amount:.2f} | {read} |" for name, what, amount, read in lines()]
    return "\n".join(["| line | what | a month | price read |", "|---|---|---|---|", *rows, f"| **together** | | **{total():.2f}** | |", ""])


if __name__ == "__main__":
    with open(PAGE) as page:
        whole = page.read()
    with open(PAGE, "w") as page:
        page.write(PLACE.sub(lambda found: found.group(1) + "\n" + table() + "\n" + found.group(3), whole))
