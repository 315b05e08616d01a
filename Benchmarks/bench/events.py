"""Makes events as Segment's libraries send them; the same arguments make the same bytes.

What differs from event to event, so that nobody can rely on a layout: the order of keys, white space, raw or escaped
Unicode, missing and null values, two spellings of the same field, and decoys ("identify" in texts and inner objects).
"""
import json
import random
import time

FIRST_NAMES = ["Ada", "Grace", "José", "Zoë", "Søren", "Mei", "Chloé", "Łukasz", "Ngọc", "İpek", "Fatima", "Noah"]
LAST_NAMES = ["Lovelace", "O'Neil", "García", "Müller", "Kowalski", "Nguyễn", "Петров", "王", "De la Cruz", "Smith"]
COMPANIES = ["Globex", "Hooli", "Café Noir", "Wayne & Co", "Stark/Industries", 'Umbrella "EU"', "Tab\tCorp", "日本電算"]
INDUSTRIES = ["computer software", "banking", "Retail", "hospital & health care", "higher education"]
STAGES = ["Lead", "Subscriber", "MarketingQualifiedLead", "CUSTOMER", "customer", "other"]
PLACES = [("Berlin", "Germany", "10115"), ("São Paulo", "Brazil", "01310-100"), ("Tokyo", "Japan", "100-0001"),
          ("London", "United Kingdom", "SW1A 1AA"), ("Reykjavík", "Iceland", "101")]
PLANS = ["free", "starter", "pro", "enterprise", "Team (legacy)"]
TITLES = ["CTO", "Data Engineer", "VP, Marketing", 'Head of "Growth"', "Founder / CEO", "Ingénieure"]
LOCALES = ["en-US", "de-DE", "fr-FR", "pt-BR", "ja-JP"]
ZONES = ["America/New_York", "Europe/Berlin", "Asia/Tokyo", "UTC"]
AGENTS = [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
]
PAGES = ["/", "/pricing", "/docs/getting-started", "/blog/what-is-a-cdp", "/account/settings"]
TRACKED = ["Product Viewed", "Order Completed", "Signed Up", "Button Clicked", "Trial Started", 'Invite "Sent"']
WORDS = ("people who identify with a brand come back and the type of help they ask for is billing "
         "größere Änderungen erst nach Prüfung while the pipeline hums along in the background").split()


class Events:
    """A stream of events.

    `matching` is the share of them that the mapping is about: type "identify" with an e-mail address.
    """

    def __init__(self, seed=7, matching=0.4):
        self.random = random.Random(seed)
        self.matching = matching

    def line(self):
        """One event as the bytes of a line, without its line break."""
        event = self.event()
        separators = (", ", ": ") if self.chance(0.05) else (",", ":")
        return json.dumps(event, ensure_ascii=self.chance(0.05), separators=separators).encode()

    def event(self):
        share = self.random.random()
        device = self.random.choices(["web", "phone", "server"], [55, 25, 20])[0]
        event = {"anonymousId": self.identifier(), "context": self.context(device)}
        if share < self.matching * 1.1:
            event.update(type="identify", traits=self.traits(has_email=share < self.matching))
        else:
            event.update(self.other_event(event["context"]))
        if self.chance(0.65):
            event["userId"] = f"user_{self.random.randrange(10**8)}"
        elif self.chance(0.3):
            event["userId"] = None
        now = self.instant(1735689600, 1767225600)
        event.update(messageId="ajs-next-" + self.identifier(), originalTimestamp=now, sentAt=now, receivedAt=now,
                     timestamp=now, version=2,
                     integrations={} if self.chance(0.6) else {"All": True, "Google Analytics": False})
        if self.chance(0.3):
            event["_metadata"] = {"bundled": ["Segment.io"], "unbundled": [], "bundledIds": []}
        return self.ordered(event)

    # Parts of an event

    def context(self, device):
        context = {"ip": self.address(), "library": {"name": "analytics.js", "version": "next-1.70.0"},
                   "locale": self.pick(LOCALES), "userAgent": self.pick(AGENTS), "timezone": self.pick(ZONES)}
        if device == "server":
            context = {"library": {"name": "analytics-python", "version": "2.2.3"}}
            if self.chance(0.5):
                context["ip"] = self.address()
            if self.chance(0.3):
                context["locale"] = self.pick(LOCALES)
        elif device == "phone":
            context.update(
                app={"build": "412", "name": "Acme Shop", "namespace": "com.acme.shop", "version": "4.12.0"},
                device={"id": self.identifier(), "advertisingId": self.identifier().upper(), "manufacturer": "Apple",
                        "model": "iPhone15,3", "type": "ios", "adTrackingEnabled": self.chance(0.5),
                        "token": "%064x" % self.random.getrandbits(256)},
                network={"bluetooth": False, "carrier": "T-Mobile", "cellular": self.chance(0.5), "wifi": True},
                os={"name": "iOS", "version": "17.5"}, screen={"density": 2.625, "height": 2556, "width": 1179},
                traits={"cohort": self.pick("ABCD"), "type": "identify-later"})
        else:
            path = self.pick(PAGES)
            context["page"] = {"path": path, "referrer": self.pick(["", "https://www.google.com/"]), "search": "",
                               "title": "Docs \\ Getting started", "url": "https://www.acme.example" + path}
            context["userAgentData"] = {"brands": [{"brand": "Not/A)Brand", "version": "8"},
                                                   {"brand": "Chromium", "version": "126"}], "mobile": False}
            if self.chance(0.45):
                context["campaign"] = {"name": "Black Friday/2024", "source": self.pick(["google", "newsletter"]),
                                       "medium": self.pick(["cpc", "email", "social"]), "term": "cdp+tools"}
            if self.chance(0.3):
                context["consent"] = {"categoryPreferences": {"Advertising": True, "Analytics": True}}
        return context

    def traits(self, has_email):
        snake = self.chance(0.5)
        city, country, code = self.pick(PLACES)
        traits = {}
        if has_email:
            name = self.pick(["ada", "grace", "MARY.Jane", "o_neil", "data+test"])
            traits["email"] = f"{name}{self.random.randrange(10**6)}@{self.pick(['example.com', 'Acme.example'])}"
        elif self.chance(0.5):
            traits["email"] = None
        if self.chance(0.9):
            traits["first_name" if snake else "firstName"] = self.pick(FIRST_NAMES)
            traits["last_name" if snake else "lastName"] = self.pick(LAST_NAMES)
        elif self.chance(0.5):
            traits.update(first_name=None, firstName=self.pick(FIRST_NAMES))
        if self.chance(0.8):
            traits["company"] = {"id": self.random.randrange(10**6), "name": self.pick(COMPANIES),
                                 "industry": self.pick(INDUSTRIES), "employee_count": self.pick([3, 50, 420, 9000]),
                                 "plan": self.pick(PLANS)}
        elif self.chance(0.2):
            traits["company"] = None
        if self.chance(0.75):
            address = {"street": f"{self.random.randrange(1, 999)} Hauptstraße", "city": city, "country": country,
                       "postal_code" if snake else "postalCode": code}
            if self.chance(0.1):
                del address["city"]
            traits["address"] = address
        for share, key, value in [
            (0.7, "phone", f"+49 (30) {self.random.randrange(100, 999)}-{self.random.randrange(1000, 9999)}"),
            (0.8, "lifecycle_stage", self.pick(STAGES)), (0.9, "created_at", self.instant(1577836800, 1767225600)),
            (0.9, "plan", self.pick(PLANS)), (0.6, "title", self.pick(TITLES)),
            (0.4, "website", "https://globex.example/team?x=1&y=2"), (0.5, "mrr", self.pick([0, 49, 99.5, 1250])),
            (0.6, "subscribed", self.chance(0.7)), (0.5, "bio", self.text(self.random.randrange(5, 40))),
            (0.4, "avatar", f"https://cdn.acme.example/avatars/{self.identifier()}.png"),
            (0.3, "tags", ["vip", "beta", "identify"][:self.random.randrange(1, 4)]),
            (0.25, "preferences", {"theme": "dark", "nested": {"a": [1, 2, {"b": None}], "email": "decoy@example.com"}}),
        ]:
            if self.chance(share):
                traits[key] = value
        items = list(traits.items())
        self.random.shuffle(items)
        return dict(items)

    def other_event(self, context):
        kind = self.random.choices(["track", "page", "group"], [68, 26, 6])[0]
        if kind == "page":
            return {"type": kind, "name": "Pricing", "properties": {
                **context.get("page", {"path": "/"}),
                "experiments": {f"exp_{number}": self.pick("ABC") for number in range(self.random.randrange(12))}}}
        if kind == "group":
            return {"type": kind, "groupId": str(self.random.randrange(10**6)), "traits": {
                "name": self.pick(COMPANIES), "employees": self.random.randrange(5000), "email": "group@example.com"}}
        name = self.pick(TRACKED)
        properties = {"category": self.pick(["Games", "Électronique"]), "label": self.text(4), "value": self.price()}
        if name == "Order Completed":
            properties.update(order_id=self.identifier(), total=self.price(), currency="EUR", coupon=None,
                              products=[self.product() for _ in range(self.random.randrange(1, 9))])
        elif self.chance(0.5):
            properties.update(self.product())
        if self.chance(0.3):
            properties["notes"] = self.text(self.random.randrange(10, 80))
        if self.chance(0.2):
            properties["type"] = "identify"
        return {"type": kind, "event": name, "properties": properties}

    def product(self):
        return {"product_id": "%024x" % self.random.getrandbits(96), "sku": "G-32", "name": self.text(3),
                "price": self.price(), "position": self.random.randrange(20), "quantity": self.random.randrange(1, 5),
                "url": f"https://www.acme.example/product/{self.random.randrange(10**6)}",
                "image_url": f"https://cdn.acme.example/product/{self.random.randrange(10**6)}.jpg"}

    # Values

    def chance(self, share):
        return self.random.random() < share

    def pick(self, values):
        return self.random.choice(values)

    def price(self):
        return round(self.random.uniform(1, 500), 2)

    def text(self, words):
        return " ".join(self.random.choices(WORDS, k=words))

    def address(self):
        return ".".join(str(self.random.randrange(1, 255)) for _ in range(4))

    def identifier(self):
        digits = "%032x" % self.random.getrandbits(128)
        return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-a{digits[17:20]}-{digits[20:]}"

    def instant(self, first, last):
        seconds = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(self.random.randrange(first, last)))
        return f"{seconds}.{self.random.randrange(1000):03d}Z"

    def ordered(self, event):
        """Half of the libraries sort keys; the others write the type first or last."""
        if self.chance(0.5):
            return dict(sorted(event.items()))
        kind = event.pop("type")
        return {"type": kind, **event} if self.chance(0.5) else {**event, "type": kind}


def write(path, count, **arguments):
    """Writes so many events and returns the number of bytes."""
    events = Events(**arguments)
    size = 0
    with open(path, "wb", buffering=1 << 20) as file:
        for _ in range(count):
            size += file.write(events.line() + b"\n")
    return size


def write_sized(path, event_size, count):
    """Writes events that all have about the same size, 0.5 KB or more, grown by products that nobody reads.

    All of them match, and hold what the mapping reads: what differs between files is only how much there is to pass
    over.
    """
    events = Events(matching=1.0)
    size = 0
    with open(path, "wb", buffering=1 << 20) as file:
        for _ in range(count):
            event = {"type": "identify", "userId": "user_1", "timestamp": events.instant(1735689600, 1767225600),
                     "traits": {"email": f"ada{events.random.randrange(10**6)}@example.com", "first_name": "Ada",
                                "last_name": "Lovelace", "plan": "pro", "mrr": 49, "company": {"name": "Globex"}}}
            line = json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode()
            products = []
            room = event_size - len(line)
            while room > 300:
                product = json.dumps(events.product(), ensure_ascii=False, separators=(",", ":")).encode()
                products.append(product)
                room -= len(product) + 1
            extra = b',"note":"' + b"x" * max(room - 24, 0) + b'","cart":[' + b",".join(products) + b"]}"
            size += file.write(line[:-1] + extra + b"\n")
    return size
