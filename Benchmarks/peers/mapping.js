// The mapping written by hand in JavaScript: JSON.parse, object literals, JSON.stringify.
// Usage: node mapping.js FILE > OUTPUT
const fs = require('fs');

const text = (value) => (value == null ? undefined : String(value));
const instant = (value) => (value == null ? undefined : Date.parse(value));

function map(line) {
  const event = JSON.parse(line);
  const traits = event.traits;
  if (event.type !== 'identify' || traits?.email == null) return null;
  const { company, address } = traits;
  const context = event.context ?? {};
  const email = traits.email.toLowerCase();
  // JSON.stringify leaves undefined out, but not null.
  const properties = {
    email,
    firstname: traits.first_name ?? traits.firstName ?? undefined,
    lastname: traits.last_name ?? traits.lastName ?? undefined,
    company: company?.name ?? undefined,
    phone: traits.phone ?? undefined,
    lifecyclestage: traits.lifecycle_stage?.toLowerCase(),
    createdate: instant(traits.created_at),
    plan: traits.plan ?? undefined,
    city_country: address?.city == null ? undefined : `${address.city}, ${address.country}`,
    zip: address?.postal_code ?? address?.postalCode ?? undefined,
    website: traits.website ?? context.page?.url ?? undefined,
    jobtitle: traits.title ?? undefined,
    hs_language: context.locale?.toLowerCase(),
    timezone: context.timezone ?? undefined,
    ip: context.ip ?? undefined,
    utm_source: context.campaign?.source ?? undefined,
    utm_medium: context.campaign?.medium ?? undefined,
    numemployees: text(company?.employee_count),
    industry: company?.industry?.replaceAll(' ', '_').toUpperCase(),
    mrr: traits.mrr ?? undefined,
    subscribed: text(traits.subscribed),
    segment_id: event.userId ?? event.anonymousId ?? undefined,
    last_event_at: instant(event.timestamp),
  };
  return JSON.stringify({ inputs: [{ idProperty: 'email', id: email, properties }] });
}

// Reads in blocks of 1 MB: readline would take longer than the mapping.
const file = fs.openSync(process.argv[2], 'r');
const block = 1 << 20;
let buffer = Buffer.allocUnsafe(2 * block);
let filled = 0;
let lines = [];
function flush() {
  if (lines.length > 0) fs.writeSync(1, lines.join('\n') + '\n');
  lines = [];
}
function take(start, end) {
  const line = map(buffer.utf8Slice(start, end));
  if (line !== null && lines.push(line) === 1000) flush();
}
for (;;) {
  if (buffer.length - filled < block) buffer = Buffer.concat([buffer], buffer.length * 2);
  const count = fs.readSync(file, buffer, filled, block, null);
  if (count === 0) break;
  filled += count;
  const bytes = buffer.subarray(0, filled);
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    take(start, end);
    start = end + 1;
  }
  buffer.copyWithin(0, start, filled);
  filled -= start;
}
if (filled > 0) take(0, filled);
flush();
