import SpokePlan
import Testing

@testable import SpokeRuntime

/// What `docs/functions.md` says about numbers.
@Suite struct FunctionsNumberTests {
  @Test func numbers() {
    Evaluation.check(
      #"""
      number | 1.50 => 1.50
      number | " +007.50\t" => 7.50
      number | "-00" => -0
      number | "-007" => -7
      number | "1E5" => 1E5
      number | "1." => invalid notANumber
      number | ".5" => invalid notANumber
      number | "1,5" => invalid notANumber
      number | "+-1" => invalid notANumber
      number | "" => invalid notANumber
      number | "1 2" => invalid notANumber
      number | true => invalid notANumber
      number | instant 1970-01-01T00:00:01Z => 1000
      number | date 1970-01-02 => invalid notANumber
      integer | "5.0" => 5
      integer | 1e3 => 1000
      integer | -0.0 => 0
      integer | 12345678901234567890123456789012345678901 => 12345678901234567890123456789012345678901
      integer | 1.5 => invalid notAnInteger
      integer | "x" => invalid notANumber
      integer | 1e500 => invalid overflow
      round | 2.5 => 2
      round | 3.5 => 4
      round | -2.675 | 2 => -2.68
      round | 1.005 | 2 => 1
      round | 1250 | -2 => 1200
      round | 1 | 35 => invalid outOfRange
      round | 1 | 0.5 => invalid notAnInteger
      round | 0.49999999999999999999999999999999999999999 => 0
      floor | -0.5 => -1
      floor | 0.99999999999999999999999999999999999999999 => 0
      ceil | 0.00000001 => 1
      ceil | -0.5 => 0
      abs | -1.50 => 1.5
      abs | "x" => invalid notANumber
      negate | 0 => 0
      negate | "5" => -5
      min | 3 | "2.50" | 4 => 2.50
      max | [1,null,12.0] => 12.0
      max | list [1,2] => 2
      min | [] => missing
      min | [null] => missing
      min | ["x"] => invalid notANumber
      min | 1 | [2] => invalid objectWhereScalar
      min | 1 | missing => missing
      max | 7 => 7
      sum | [0.1,0.2,null,"3"] => 3.3
      sum | [] => 0
      sum | [1,true] => invalid notANumber
      sum | 1 => invalid notAnArray
      """#)
  }

  @Test func arithmetic() {
    Evaluation.check(
      #"""
      add | 0.1 | 0.2 => 0.3
      add | "1" | 2 => 3
      add | 9999999999999999999999999999999999 | 1 => 10000000000000000000000000000000000
      subtract | 1.10 | 0.10 => 1
      multiply | 1e300 | 1e300 => invalid overflow
      multiply | 1e200 | 1e199 => 1000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
      multiply | 1e-200 | 1e-300 => invalid overflow
      multiply | 0 | 1e99999999999999999999999 => 0
      divide | 1 | 3 => 0.3333333333333333333333333333333333
      divide | 2 | 3 => 0.6666666666666666666666666666666667
      divide | 6 | 3 => 2
      divide | 1e5000 | 1e4999 => 10
      divide | 1 | 0.0 => invalid divisionByZero
      remainder | 7 | 3 => 1
      remainder | -7 | 3 => -1
      remainder | 7 | -3 => 1
      remainder | 1e400 | 7 => 4
      remainder | 0.7 | 0.2 => 0.1
      remainder | 1 | 0 => invalid divisionByZero
      add | 1e999999999999 | 1 => invalid overflow
      subtract | 1e999999999999 | 1e999999999999 => 0
      """#)
  }
}
