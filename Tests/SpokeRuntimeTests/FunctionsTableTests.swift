import SpokePlan
import Testing

@testable import SpokeRuntime

/// What `docs/functions.md` says, line by line.
@Suite struct FunctionsTableTests {
  @Test func generalRule() {
    Evaluation.check(
      #"""
      lower | missing => missing
      lower | null => null
      lower | invalid => invalid numberTooPrecise
      replace | missing | null | "a" => missing
      replace | null | missing | invalid => invalid numberTooPrecise
      concatenate | "a" | null | missing => missing
      concatenate | "a" | null => null
      add | missing | "x" => missing
      add | true | 1 => invalid notANumber
      add | [1] | 1 => invalid objectWhereScalar
      add | date 2026-01-01 | 1 => invalid notANumber
      lower | 1.50e1 => "15"
      lower | 1.50 => "1.50"
      lower | 120.5e-4 => "0.01205"
      lower | -12.30e+3 => "-12300"
      lower | true => "true"
      lower | date 2026-11-24 => "2026-11-24"
      lower | {"a":1} => invalid objectWhereScalar
      upper | instant 2026-11-24T09:30:00.000Z => "2026-11-24T09:30:00.000Z"
      lower => invalid outOfRange
      lower | "a" | "b" => invalid outOfRange
      equal | 1 => invalid outOfRange
      not | "true" => invalid notABoolean
      """#)
  }

  @Test func logic() {
    Evaluation.check(
      #"""
      or | true | invalid => true
      or | invalid | true => true
      or | false | false => false
      or | null | missing => missing
      or | null | false => null
      or | missing | invalid => invalid numberTooPrecise
      or | false | "x" => invalid notABoolean
      and | false | invalid => false
      and | missing | false => false
      and | true | true => true
      and | true | null => null
      and | null | missing => missing
      and | 1 | true => invalid notABoolean
      not | true => false
      not | missing => missing
      not | null => null
      bool | "TRUE" => true
      bool | "fAlse" => false
      bool | 1.0 => true
      bool | 0e5 => false
      bool | 2 => invalid notABoolean
      bool | 0.5 => invalid notABoolean
      bool | "yes" => invalid notABoolean
      bool | [] => invalid notABoolean
      exists | missing => false
      exists | null => false
      exists | invalid => invalid numberTooPrecise
      exists | "" => true
      blank | missing => true
      blank | null => true
      blank | " \u00a0\n" => true
      blank | "x" => false
      blank | [ ] => true
      blank | [null] => false
      blank | list [] => true
      blank | {} => false
      blank | 0 => false
      blank | invalid => invalid numberTooPrecise
      """#)
  }

  @Test func comparison() {
    Evaluation.check(
      #"""
      equal | missing | missing => false
      equal | missing | null => false
      equal | null | null => true
      equal | null | "" => false
      equal | 1.0 | 1 => true
      equal | 1e2 | 100 => true
      equal | -0 | 0 => true
      equal | 123456789012345678901234567890123456789 | 123456789012345678901234567890123456788 => false
      equal | 1 | "1" => false
      equal | "\u0061" | "a" => true
      equal | "\u0061" | "\u0061" => true
      equal | "a" | "A" => false
      equal | true | true => true
      equal | date 2026-01-02 | "2026-01-02" => true
      equal | "2026-01-02T00:00:00.000Z" | instant 2026-01-02T00:00Z => true
      equal | "2026-01-02T00:00:00Z" | instant 2026-01-02T00:00Z => false
      equal | date 2026-01-02 | instant 2026-01-02T00:00Z => false
      equal | [1] | [1] => invalid notComparable
      equal | [1] | missing => false
      equal | missing | invalid => invalid numberTooPrecise
      notEqual | missing | missing => true
      notEqual | "a" | "b" => true
      notEqual | invalid | missing => invalid numberTooPrecise
      less | 1 | 2 => true
      less | 2 | 10 => true
      less | "2" | "10" => false
      less | -2 | -1.5 => true
      less | "a" | "é" => true
      less | "\ud83d\ude00" | "\uffff" => false
      less | date 2026-01-01 | date 2026-01-02 => true
      less | date 2026-01-01 | instant 2026-01-02T00:00Z => invalid notComparable
      less | 1 | "2" => invalid notComparable
      less | missing | 2 => false
      greater | null | 2 => false
      lessOrEqual | 1 | 1.0 => true
      greaterOrEqual | 1 | 1e400 => false
      greater | 1e-99999999999999999999 | 0 => true
      isIn | 1.0 | [3,1] => true
      isIn | "x" | ["y",["x"]] => false
      isIn | null | [null] => true
      isIn | missing | [1] => false
      isIn | missing | "x" => false
      isIn | 1 | null => false
      isIn | 1 | missing => false
      isIn | 1 | "1" => invalid notAnArray
      isIn | [1] | [[1]] => invalid notComparable
      isIn | invalid | [1] => invalid numberTooPrecise
      isIn | "b" | list ["a","b"] => true
      isNotIn | 2 | [1] => true
      isNotIn | missing | [1] => true
      isNotIn | invalid | [1] => invalid numberTooPrecise
      """#)
  }

  @Test func cases() {
    Evaluation.check(
      #"""
      lower | "ABC d" => "abc d"
      lower | "ÀÉ ΣΑΣ" => "àé σασ"
      lower | "İ" => "i̇"
      lower | "\u00c0" => "à"
      upper | "straße ŉ ﬃ" => "STRASSE ʼN FFI"
      upper | "ab1" => "AB1"
      trim | " \u3000 a b \n" => "a b"
      trim | "" => ""
      trim | "\u2028" => ""
      """#)
  }

  @Test func parts() {
    Evaluation.check(
      #"""
      replace | "aXbX" | "X" | "--" => "a--b--"
      replace | "aaa" | "aa" | "b" => "ba"
      replace | "abc" | "" | "x" => "abc"
      replace | "abcabcabcabd" | "abcabcabd" | "!" => "abc!"
      replace | 1000 | "0" | "" => "1"
      slice | "héllo" | 1 => "éllo"
      slice | "héllo" | 1 | 3 => "él"
      slice | "héllo" | -3 | -1 => "ll"
      slice | "héllo" | 4 | 2 => ""
      slice | "héllo" | -99 | 99 => "héllo"
      slice | "héllo" | 0 | 1e30 => "héllo"
      slice | "héllo" | 1.5 => invalid notAnInteger
      slice | "héllo" | "x" => invalid notANumber
      slice | "héllo" | 2.0 => "llo"
      slice | "abc" | null => null
      split | "a,b,,c" | "," => ["a","b","","c"]
      split | "héé" | "" => ["h","é","é"]
      split | "" | "," => [""]
      split | "" | "" => [""]
      split | "abc" | "," => ["abc"]
      split | [1] | "," => invalid objectWhereScalar
      join | ["a",1,null,true] | ", " => "a, 1, true"
      join | list ["a","b"] | "" => "ab"
      join | [] | "," => ""
      join | [["a"]] | "," => invalid objectWhereScalar
      join | "a" | "," => invalid notAnArray
      length | "hé😀" => 3
      length | "\ud83d\ude00" => 1
      length | [1,[2,3]] => 2
      length | 1.50 => 4
      length | {} => invalid objectWhereScalar
      startsWith | "abc" | "ab" => true
      startsWith | "a" | "ab" => false
      startsWith | "abc" | "" => true
      endsWith | "abc" | "bc" => true
      endsWith | "c" | "bc" => false
      contains | "abcd" | "bc" => true
      contains | "abcd" | "" => true
      contains | "abcd" | "x" => false
      contains | "a1c" | 1 => true
      contains | ["a","b"] | "b" => true
      contains | [1,2] | 2.0 => true
      contains | [["a"],"a"] | "a" => true
      contains | ["a"] | null => null
      contains | ["a"] | ["a"] => invalid notComparable
      concatenate | "a" | 1e2 | true => "a100true"
      concatenate => invalid outOfRange
      """#)
  }

  @Test func patterns() {
    Evaluation.check(
      #"""
      like | "order completed" | "order*" => true
      like | "order" | "order*" => true
      like | "Order" | "order*" => false
      like | "aXbXc" | "a*X?" => true
      like | "aé" | "a?" => true
      like | "aéé" | "a?" => false
      like | "a*b" | "a\\*b" => true
      like | "axb" | "a\\*b" => false
      like | "a\\" | "a\\" => true
      like | "" | "" => true
      like | "" | "**" => true
      like | "x" | "" => false
      like | "mississippi" | "m*iss*p?" => true
      digits | "+49 (30) 12-3" => "4930123"
      digits | "١" => ""
      emailDomain | "Ada@Example.COM" => "example.com"
      emailDomain | "a@b@C" => "c"
      emailDomain | "a@" => invalid badPattern
      emailDomain | "@b" => invalid badPattern
      emailDomain | "ab" => invalid badPattern
      urlHost | "https://user:pw@WWW.Example.com:8080/a?b#c" => "www.example.com"
      urlHost | "http://example.com" => "example.com"
      urlHost | "http://example.com?x@y" => "example.com"
      urlHost | "http://[2001:DB8::1]:80/" => "2001:db8::1"
      urlHost | "http://[::1]x" => "::1"
      urlHost | "http://[]" => invalid badPattern
      urlHost | "http://[::1" => invalid badPattern
      urlHost | "file:///x" => invalid badPattern
      urlHost | "example.com/x" => invalid badPattern
      urlHost | "//example.com" => invalid badPattern
      urlHost | "1a://example.com" => invalid badPattern
      """#)
  }

  @Test func arrays() {
    Evaluation.check(
      #"""
      first | [1,2] => 1
      last | [1,{"a":2}] => {"a":2}
      first | [] => missing
      last | list [] => missing
      first | "a" => invalid notAnArray
      first | [null] => null
      count | [1,null,[2]] => 3
      count | {} => invalid notAnArray
      count | missing => missing
      unique | [1,1.0,"1",true,true,null,null,1e0] => [1,"1",true,null]
      unique | ["a","\u0061","b"] => ["a","b"]
      unique | [{"a": 1},{"a":1},[ 1 ],[1],"[1]"] => [{"a":1},[1],"[1]"]
      unique | [] => []
      unique | 5 => invalid notAnArray
      list | 1 | missing | null | "a" => [1,null,"a"]
      list | 1 | invalid => invalid numberTooPrecise
      list => []
      """#)
  }

  @Test func forms() {
    Evaluation.check(
      #"""
      string | 1.5E2 => "150"
      string | 1e500 => invalid overflow
      string | true => "true"
      string | [1] => invalid objectWhereScalar
      string | "a\u0062" => "ab"
      json | {"a" : [ 1 , "x y\" " ] } => "{\"a\":[1,\"x y\\\" \"]}"
      json | "é\u0041\u0001" => "\"éA\\u0001\""
      json | plain "\u0001\"\t\\/" => "\"\\u0001\\\"\\t\\\\/\""
      json | date 2026-01-01 => "\"2026-01-01\""
      json | list [1,"a",null,[ true ]] => "[1,\"a\",null,[true]]"
      json | 1E5 => "1E5"
      json | null => null
      parseJSON | " {\"a\":[1, 2]} " => {"a":[1,2]}
      parseJSON | "\"\\u0041\"" => "A"
      parseJSON | "null" => null
      parseJSON | "{" => invalid notJSON
      parseJSON | "" => invalid notJSON
      parseJSON | 5 => 5
      lookup | "trial" => "lead"
      lookup | "unknown" => missing
      lookup | 1e3 => "thousand"
      lookup | true => "yes"
      lookup | date 2026-11-24 => "a day"
      lookup | [1] => invalid objectWhereScalar
      lookup | missing => missing
      lookup@1 | "ada@example.com" => "17"
      lookup@1 | "eve@example.com" => invalid notInTable
      lookup@9 | "a" => invalid notInTable
      """#)
  }
}
