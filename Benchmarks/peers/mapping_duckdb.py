"""The mapping as SQL for DuckDB, whose JSON functions are yyjson's. One thread, so that CPU time compares.

usage: mapping_duckdb.py FILE > OUTPUT
"""
import sys

import duckdb

QUERY = r"""
with events as (
  select json as event, json->'$.traits' as traits, json->'$.context' as context from read_ndjson_objects(?)
)
select to_json({'inputs': [{
  'idProperty': 'email',
  'id': lower(traits->>'$.email'),
  'properties': json_merge_patch('{}', json_object(
    'email', lower(traits->>'$.email'),
    'firstname', coalesce(traits->>'$.first_name', traits->>'$.firstName'),
    'lastname', coalesce(traits->>'$.last_name', traits->>'$.lastName'),
    'company', traits->>'$.company.name',
    'phone', traits->>'$.phone',
    'lifecyclestage', lower(traits->>'$.lifecycle_stage'),
    'createdate', epoch_ms(cast(traits->>'$.created_at' as timestamptz)),
    'plan', traits->>'$.plan',
    'city_country', (traits->>'$.address.city') || ', ' || (traits->>'$.address.country'),
    'zip', coalesce(traits->>'$.address.postal_code', traits->>'$.address.postalCode'),
    'website', coalesce(traits->>'$.website', context->>'$.page.url'),
    'jobtitle', traits->>'$.title',
    'hs_language', lower(context->>'$.locale'),
    'timezone', context->>'$.timezone',
    'ip', context->>'$.ip',
    'utm_source', context->>'$.campaign.source',
    'utm_medium', context->>'$.campaign.medium',
    'numemployees', traits->>'$.company.employee_count',
    'industry', upper(replace(traits->>'$.company.industry', ' ', '_')),
    'mrr', traits->'$.mrr',
    'subscribed', traits->>'$.subscribed',
    'segment_id', coalesce(event->>'$.userId', event->>'$.anonymousId'),
    'last_event_at', epoch_ms(cast(event->>'$.timestamp' as timestamptz))
  ))
}]})
from events where event->>'$.type' = 'identify' and traits->>'$.email' is not null
"""


def main():
    connection = duckdb.connect()
    connection.execute("set threads = 1")
    result = connection.execute(QUERY, [sys.argv[1]])
    while rows := result.fetchmany(4096):
        sys.stdout.write("".join(row[0] + "\n" for row in rows))


main()
