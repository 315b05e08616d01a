"""The mapping written by hand in Python over orjson.

usage: mapping_orjson.py FILE > OUTPUT
"""
import sys
from datetime import datetime

import orjson

NOTHING = {}


def instant(text):
    return round(datetime.fromisoformat(text).timestamp() * 1000)


def word(value):
    if value is True:
        return "true"
    return "false" if value is False else str(value)


def first(one, other):
    return other if one is None else one


def map_event(event):
    if event.get("type") != "identify":
        return None
    traits = event.get("traits") or NOTHING
    email = traits.get("email")
    if email is None:
        return None
    email = email.lower()
    company = traits.get("company") or NOTHING
    address = traits.get("address") or NOTHING
    context = event.get("context") or NOTHING
    campaign = context.get("campaign") or NOTHING
    stage = traits.get("lifecycle_stage")
    created = traits.get("created_at")
    city = address.get("city")
    locale = context.get("locale")
    employees = company.get("employee_count")
    industry = company.get("industry")
    subscribed = traits.get("subscribed")
    timestamp = event.get("timestamp")
    properties = {
        "email": email,
        "firstname": first(traits.get("first_name"), traits.get("firstName")),
        "lastname": first(traits.get("last_name"), traits.get("lastName")),
        "company": company.get("name"),
        "phone": traits.get("phone"),
        "lifecyclestage": None if stage is None else stage.lower(),
        "createdate": None if created is None else instant(created),
        "plan": traits.get("plan"),
        "city_country": None if city is None else f"{city}, {address.get('country')}",
        "zip": first(address.get("postal_code"), address.get("postalCode")),
        "website": first(traits.get("website"), (context.get("page") or NOTHING).get("url")),
        "jobtitle": traits.get("title"),
        "hs_language": None if locale is None else locale.lower(),
        "timezone": context.get("timezone"),
        "ip": context.get("ip"),
        "utm_source": campaign.get("source"),
        "utm_medium": campaign.get("medium"),
        "numemployees": None if employees is None else word(employees),
        "industry": None if industry is None else industry.replace(" ", "_").upper(),
        "mrr": traits.get("mrr"),
        "subscribed": None if subscribed is None else word(subscribed),
        "segment_id": first(event.get("userId"), event.get("anonymousId")),
        "last_event_at": None if timestamp is None else instant(timestamp),
    }
    properties = {name: value for name, value in properties.items() if value is not None}
    return {"inputs": [{"idProperty": "email", "id": email, "properties": properties}]}


def main():
    write = sys.stdout.buffer.write
    with open(sys.argv[1], "rb", buffering=1 << 20) as lines:
        for line in lines:
            record = map_event(orjson.loads(line))
            if record is not None:
                write(orjson.dumps(record) + b"\n")


main()
