// The mapping written by hand in C++ over simdjson's On-Demand interface, as fast as we could make it.
//
// One pass over each event collects the raw tokens of what is needed; texts that only pass through are copied with their
// escapes. lower() and upper() know ASCII only, which is enough for the events of the benchmark.
//
// Build: c++ -std=c++17 -O3 -march=native simdjson.cpp -lsimdjson -o simdjson
// Usage: simdjson FILE > OUTPUT
#include <fcntl.h>
#include <simdjson.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

using namespace simdjson;
using std::string_view;

namespace {

// A raw JSON token; empty when there is none or it is null.
struct Token {
  string_view raw;

  explicit operator bool() const { return !raw.empty(); }
  Token operator/(const Token &other) const { return raw.empty() ? other : *this; }
  string_view inside() const { return raw.substr(1, raw.size() - 2); }
};

Token token(ondemand::value value) {
  string_view raw = value.raw_json_token();
  while (!raw.empty() && (raw.back() == ' ' || raw.back() == '\t' || raw.back() == '\r' || raw.back() == '\n')) {
    raw.remove_suffix(1);
  }
  return raw == "null" ? Token{} : Token{raw};
}

struct Event {
  bool isIdentify = false;
  Token email, firstNameSnake, firstName, lastNameSnake, lastName, companyName, employees, industry, phone, stage, created,
      plan, city, country, zipSnake, zip, website, title, mrr, subscribed, pageURL, locale, timezone, ip, source, medium,
      userID, anonymousID, timestamp;
};

bool isObject(ondemand::value &value) {
  ondemand::json_type type;
  return value.type().get(type) == SUCCESS && type == ondemand::json_type::object;
}

// Calls body(key, value) for every field of an object; does nothing for other values.
template <typename Body>
void eachField(ondemand::value value, Body body) {
  if (!isObject(value)) return;
  ondemand::object object;
  if (value.get_object().get(object) != SUCCESS) return;
  for (auto field : object) {
    ondemand::raw_json_string key;
    ondemand::value inner;
    if (field.key().get(key) != SUCCESS || field.value().get(inner) != SUCCESS) return;
    body(key, inner);
  }
}

void readTraits(ondemand::value value, Event &event) {
  eachField(value, [&](ondemand::raw_json_string key, ondemand::value field) {
    switch (key.raw()[0]) {
      case 'a':
        if (key.unsafe_is_equal("address")) {
          eachField(field, [&](ondemand::raw_json_string key, ondemand::value field) {
            if (key.unsafe_is_equal("city")) event.city = token(field);
            else if (key.unsafe_is_equal("country")) event.country = token(field);
            else if (key.unsafe_is_equal("postal_code")) event.zipSnake = token(field);
            else if (key.unsafe_is_equal("postalCode")) event.zip = token(field);
          });
        }
        break;
      case 'c':
        if (key.unsafe_is_equal("company")) {
          eachField(field, [&](ondemand::raw_json_string key, ondemand::value field) {
            if (key.unsafe_is_equal("name")) event.companyName = token(field);
            else if (key.unsafe_is_equal("employee_count")) event.employees = token(field);
            else if (key.unsafe_is_equal("industry")) event.industry = token(field);
          });
        } else if (key.unsafe_is_equal("created_at")) {
          event.created = token(field);
        }
        break;
      case 'e':
        if (key.unsafe_is_equal("email")) event.email = token(field);
        break;
      case 'f':
        if (key.unsafe_is_equal("first_name")) event.firstNameSnake = token(field);
        else if (key.unsafe_is_equal("firstName")) event.firstName = token(field);
        break;
      case 'l':
        if (key.unsafe_is_equal("last_name")) event.lastNameSnake = token(field);
        else if (key.unsafe_is_equal("lastName")) event.lastName = token(field);
        else if (key.unsafe_is_equal("lifecycle_stage")) event.stage = token(field);
        break;
      case 'm':
        if (key.unsafe_is_equal("mrr")) event.mrr = token(field);
        break;
      case 'p':
        if (key.unsafe_is_equal("phone")) event.phone = token(field);
        else if (key.unsafe_is_equal("plan")) event.plan = token(field);
        break;
      case 's':
        if (key.unsafe_is_equal("subscribed")) event.subscribed = token(field);
        break;
      case 't':
        if (key.unsafe_is_equal("title")) event.title = token(field);
        break;
      case 'w':
        if (key.unsafe_is_equal("website")) event.website = token(field);
        break;
    }
  });
}

void readContext(ondemand::value value, Event &event) {
  eachField(value, [&](ondemand::raw_json_string key, ondemand::value field) {
    switch (key.raw()[0]) {
      case 'c':
        if (key.unsafe_is_equal("campaign")) {
          eachField(field, [&](ondemand::raw_json_string key, ondemand::value field) {
            if (key.unsafe_is_equal("source")) event.source = token(field);
            else if (key.unsafe_is_equal("medium")) event.medium = token(field);
          });
        }
        break;
      case 'i':
        if (key.unsafe_is_equal("ip")) event.ip = token(field);
        break;
      case 'l':
        if (key.unsafe_is_equal("locale")) event.locale = token(field);
        break;
      case 'p':
        if (key.unsafe_is_equal("page")) {
          eachField(field, [&](ondemand::raw_json_string key, ondemand::value field) {
            if (key.unsafe_is_equal("url")) event.pageURL = token(field);
          });
        }
        break;
      case 't':
        if (key.unsafe_is_equal("timezone")) event.timezone = token(field);
        break;
    }
  });
}

// Whether the event is one that the mapping is about.
bool read(ondemand::object object, Event &event) {
  for (auto field : object) {
    ondemand::raw_json_string key;
    ondemand::value value;
    if (field.key().get(key) != SUCCESS || field.value().get(value) != SUCCESS) return false;
    switch (key.raw()[0]) {
      case 'a':
        if (key.unsafe_is_equal("anonymousId")) event.anonymousID = token(value);
        break;
      case 'c':
        if (key.unsafe_is_equal("context")) readContext(value, event);
        break;
      case 't':
        if (key.unsafe_is_equal("type")) {
          if (token(value).raw != "\"identify\"") return false;
          event.isIdentify = true;
        } else if (key.unsafe_is_equal("traits")) {
          readTraits(value, event);
          if (!event.email) return false;
        } else if (key.unsafe_is_equal("timestamp")) {
          event.timestamp = token(value);
        }
        break;
      case 'u':
        if (key.unsafe_is_equal("userId")) event.userID = token(value);
        break;
    }
  }
  return event.isIdentify && event.email;
}

char lowered(char byte) { return byte >= 'A' && byte <= 'Z' ? byte + 32 : byte; }
char raised(char byte) { return byte >= 'a' && byte <= 'z' ? byte - 32 : byte; }

int number(const char *digits, int count) {
  int value = 0;
  for (int index = 0; index < count; index++) value = value * 10 + (digits[index] - '0');
  return value;
}

// Milliseconds since 1970 of "YYYY-MM-DDThh:mm:ss.mmmZ".
long long milliseconds(string_view text) {
  const char *at = text.data();
  int year = number(at, 4), month = number(at + 5, 2), day = number(at + 8, 2);
  year -= month <= 2;
  long long era = year / 400;
  unsigned ofEra = year - era * 400;
  unsigned ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  long long days = era * 146097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719468;
  long long seconds = days * 86400 + number(at + 11, 2) * 3600 + number(at + 14, 2) * 60 + number(at + 17, 2);
  return seconds * 1000 + (text.size() > 20 ? number(at + 20, 3) : 0);
}

class Output {
 public:
  void write(const Event &event) {
    text += R"({"inputs":[{"idProperty":"email","id":)";
    lower(event.email);
    text += R"(,"properties":{"email":)";
    lower(event.email);
    copy(R"("firstname":)", event.firstNameSnake / event.firstName);
    copy(R"("lastname":)", event.lastNameSnake / event.lastName);
    copy(R"("company":)", event.companyName);
    copy(R"("phone":)", event.phone);
    if (begin(R"("lifecyclestage":)", event.stage)) lower(event.stage);
    time(R"("createdate":)", event.created);
    copy(R"("plan":)", event.plan);
    if (begin(R"("city_country":")", event.city)) {
      text += event.city.inside();
      text += ", ";
      if (event.country) text += event.country.inside();
      text += '"';
    }
    copy(R"("zip":)", event.zipSnake / event.zip);
    copy(R"("website":)", event.website / event.pageURL);
    copy(R"("jobtitle":)", event.title);
    if (begin(R"("hs_language":)", event.locale)) lower(event.locale);
    copy(R"("timezone":)", event.timezone);
    copy(R"("ip":)", event.ip);
    copy(R"("utm_source":)", event.source);
    copy(R"("utm_medium":)", event.medium);
    quote(R"("numemployees":")", event.employees);
    if (begin(R"("industry":)", event.industry)) {
      for (char byte : event.industry.raw) text += byte == ' ' ? '_' : raised(byte);
    }
    copy(R"("mrr":)", event.mrr);
    quote(R"("subscribed":")", event.subscribed);
    copy(R"("segment_id":)", event.userID / event.anonymousID);
    time(R"("last_event_at":)", event.timestamp);
    text += "}}]}\n";
    if (text.size() > 1 << 18) flush();
  }

  void flush() {
    size_t offset = 0;
    while (offset < text.size()) {
      ssize_t count = ::write(1, text.data() + offset, text.size() - offset);
      if (count < 0) _exit(2);
      offset += count;
    }
    text.clear();
  }

 private:
  std::string text;

  bool begin(string_view name, const Token &token) {
    if (!token) return false;
    text += ',';
    text += name;
    return true;
  }

  void copy(string_view name, const Token &token) {
    if (begin(name, token)) text += token.raw;
  }

  void quote(string_view name, const Token &token) {
    if (!begin(name, token)) return;
    text += token.raw;
    text += '"';
  }

  void time(string_view name, const Token &token) {
    if (begin(name, token)) text += std::to_string(milliseconds(token.inside()));
  }

  void lower(const Token &token) {
    for (char byte : token.raw) text += lowered(byte);
  }
};

}  // namespace

int main(int count, char **arguments) {
  int file = count > 1 ? open(arguments[1], O_RDONLY) : -1;
  if (file < 0) return 2;
  ondemand::parser parser;
  Output output;
  std::vector<char> buffer(1 << 20);
  size_t filled = 0;
  for (;;) {
    if (buffer.size() - filled < (1 << 19) + SIMDJSON_PADDING) buffer.resize(buffer.size() * 2);
    ssize_t got = read(file, buffer.data() + filled, 1 << 19);
    if (got < 0) return 2;
    if (got == 0 && filled == 0) break;
    size_t whole = filled + got;
    if (got > 0) {
      while (whole > 0 && buffer[whole - 1] != '\n') whole--;
    }
    filled += got;
    if (whole == 0) continue;
    ondemand::document_stream stream;
    // The smallest batch that simdjson takes is 32 bytes.
    if (parser.iterate_many(buffer.data(), whole, whole < 64 ? 64 : whole).get(stream) != SUCCESS) return 2;
    for (auto document : stream) {
      Event event;
      ondemand::object object;
      if (document.get_object().get(object) == SUCCESS && read(object, event)) output.write(event);
    }
    memmove(buffer.data(), buffer.data() + whole, filled - whole);
    filled -= whole;
  }
  output.flush();
}
