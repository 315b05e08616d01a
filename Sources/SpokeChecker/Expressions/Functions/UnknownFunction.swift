import SpokeDiagnostics
import SpokeSyntax

extension Rule {
  public static let unknownFunction = Rule(
    "unknown-function", .expression, .error, "A function that does not exist",
    explanation: """
      Spoke has a small, fixed set of functions, all without side effects: the same event gives the same result on every
      machine. There is nothing that reads a clock, makes a random number or asks another system. The page of functions
      lists them all; for names that other languages use, the message says what to write here.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${toLowerCase(traits.email)}" }
            properties:
              firstname: ${traits.first_name}
        """,
      good: """
        spoke: 1
        mappings:
          contact:
            when: type == "identify" and exists(traits.email)
            upsert: contacts
            match: { email: "${lower(traits.email)}" }
            properties:
              firstname: ${traits.first_name}
        """))
}

extension ExpressionContext {
  mutating func reportUnknownFunction(_ name: Located<String>, _ arguments: [Expression]) {
    guard isFirstFailure(of: "function", name.value) else { return }
    let folded = name.value.lowercased().filter { $0 != "_" && $0 != "." }
    if let same = ForeignFunctions.sameAs[folded] {
      reportUnknown(
        name, help: "Write `\(FunctionSignature.named(same)?.text ?? same)`.",
        fixes: [Fix("write \(same)", isSafe: false, edits: [.init(file.span(name.range), same)])])
      return
    }
    if let advice = ForeignFunctions.advice[folded] {
      reportUnknown(name, help: advice)
      return
    }
    let near = FunctionSignature.nearNames.suggestions(for: name.value)
    if near.isEmpty {
      let all = FunctionSignature.all.map(\.name).sorted().joined(separator: ", ")
      reportUnknown(name, help: "The functions are \(all).")
    } else {
      let fixes =
        near.count == 1
        ? [Fix("write \(near[0])", isSafe: true, edits: [.init(file.span(name.range), near[0])])] : []
      let signatures = near.compactMap { FunctionSignature.named($0)?.text }.map { "`\($0)`" }
      reportUnknown(name, help: "Did you mean \(signatures.joined(separator: " or "))?", fixes: fixes)
    }
  }

  private mutating func reportUnknown(_ name: Located<String>, help: String, fixes: [Fix] = []) {
    report(
      .unknownFunction, "There is no function '\(name.value)'", at: name.range, help: help, fixes: fixes)
  }
}

/// Functions of other languages, by their names in lower case without separators.
private enum ForeignFunctions {
  /// Those that exist here under another name, with the same arguments.
  static let sameAs: [String: String] = [
    "tolowercase": "lower", "tolower": "lower", "downcase": "lower", "lowercase": "lower", "lcase": "lower",
    "touppercase": "upper", "toupper": "upper", "upcase": "upper", "uppercase": "upper", "ucase": "upper",
    "strip": "trim", "strtrim": "trim", "substring": "slice", "substr": "slice", "mid": "slice", "len": "length",
    "size": "length", "strlen": "length", "gsub": "replace", "replaceall": "replace", "substitute": "replace",
    "startswith": "starts_with", "hasprefix": "starts_with", "endswith": "ends_with", "hassuffix": "ends_with",
    "includes": "contains", "glob": "like", "tonumber": "number", "parsefloat": "number", "float": "number",
    "tofloat": "number", "todecimal": "number", "decimal": "number", "int": "integer", "toint": "integer",
    "parseint": "integer", "tointeger": "integer", "tostring": "string", "str": "string", "text": "string",
    "tobool": "bool", "toboolean": "bool", "boolean": "bool", "ceiling": "ceil", "iif": "if", "iff": "if",
    "ifelse": "if", "cond": "if", "defined": "exists", "has": "exists", "isset": "exists", "isdefined": "exists",
    "present": "exists", "isblank": "blank", "isempty": "blank", "empty": "blank", "todate": "date",
    "asdate": "date", "parsetimestamp": "datetime", "todatetime": "datetime", "totimestamp": "datetime",
    "timestamp": "datetime", "strptime": "parse_date", "strftime": "format_date", "dateformat": "format_date",
    "formattimestamp": "format_date", "dateadd": "add_days", "adddays": "add_days", "tojson": "json",
    "jsonencode": "json", "stringify": "json", "jsonstringify": "json", "encodejson": "json", "fromjson": "parse_json",
    "jsonparse": "parse_json", "parsejson": "parse_json", "uniq": "unique", "distinct": "unique", "dedupe": "unique",
    "hostname": "url_host", "domain": "email_domain", "implode": "join", "explode": "split", "onlydigits": "digits",
    "vlookup": "lookup", "try": "catch", "iferror": "catch", "getenumvalue": "lookup",
    "unixtimestamp": "epoch_ms", "toepoch": "epoch_ms", "total": "sum",
  ]

  /// Those that are said differently here, or that nothing does.
  static let advice: [String: String] = [
    "coalesce": "Write `a ?? b`: it takes `b` where `a` is missing or null.",
    "ifnull": "Write `a ?? b`: it takes `b` where `a` is missing or null.",
    "nvl": "Write `a ?? b`: it takes `b` where `a` is missing or null.",
    "isnull": "Write `not exists(a)`, or `a ?? b` for a value in its place.",
    "default": "Write `a ?? b`: it takes `b` where `a` is missing or null.",
    "or": "Write `a or b` for conditions, `a ?? b` for values.",
    "and": "Write `a and b`.",
    "not": "Write `not a`.",
    "concat": "Write a text with `${…}` in it: `\"${traits.first_name} ${traits.last_name}\"`.",
    "concatenate": "Write a text with `${…}` in it: `\"${traits.first_name} ${traits.last_name}\"`.",
    "format": "Write a text with `${…}` in it, or `format_date(x, format)` for a date.",
    "template": "Write a text with `${…}` in it.",
    "now": noClock, "today": noClock, "currenttimestamp": noClock, "getdate": noClock, "currentdate": noClock,
    "datenow": noClock, "sysdate": noClock,
    "random": noChance, "uuid": noChance, "uuidv4": noChance, "rand": noChance, "newid": noChance,
    "env": "Nothing reads the environment. Write the value, or a table.",
    "getenv": "Nothing reads the environment. Write the value, or a table.",
    "match": noExpressions, "matches": noExpressions, "regex": noExpressions, "regexpreplace": noExpressions,
    "regexreplace": noExpressions, "regexmatch": noExpressions, "test": noExpressions,
    "case": "Write `if(c, a, b)`, one in another, or a table with `lookup(table, key)`.",
    "switch": "Write a table with `lookup(table, key)`.",
    "get": "Write the path itself: `traits.address.city`.",
    "path": "Write the path itself: `traits.address.city`.",
    "avg": "Write `sum(a) / count(a)`.",
    "average": "Write `sum(a) / count(a)`.",
    "mean": "Write `sum(a) / count(a)`.",
    "capitalize": noTitleCase, "title": noTitleCase, "titlecase": noTitleCase, "initcap": noTitleCase,
    "md5": noDigest, "sha1": noDigest, "sha256": noDigest, "hash": noDigest,
    "pow": "Write the multiplication: `x * x`.",
    "mod": "Write `a % b`.",
    "filter": "Use `each` to go through the elements of an array.",
    "map": "Write `properties.products[*].sku` for one field of every element.",
    "foreach": "Use `each` to go through the elements of an array.",
    "merge": "Name every property by itself.",
  ]

  private static let noClock =
    "Nothing reads a clock: an event that is sent again must give the same result. Write `timestamp` or `receivedAt`."
  private static let noChance =
    "Nothing is random: an event that is sent again must give the same result. `messageId` is different for every event."
  private static let noExpressions =
    "There are no regular expressions. Write `like(s, \"glob*\")`, `starts_with`, `contains`, `split` or `replace`."
  private static let noTitleCase = "There are `lower(s)` and `upper(s)`; names are best left as they are."
  private static let noDigest = "There are no digests: HubSpot needs the value itself."
}
