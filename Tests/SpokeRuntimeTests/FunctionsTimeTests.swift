import SpokePlan
import Testing

@testable import SpokeRuntime

/// What `docs/functions.md` says about time.
@Suite struct FunctionsTimeTests {
  @Test func dates() {
    Evaluation.check(
      #"""
      date | "2026-11-24" => date 2026-11-24
      date | "2024-02-29" => date 2024-02-29
      date | "2023-02-29" => invalid notADate
      date | "1900-02-29" => invalid notADate
      date | "0000-01-01" => invalid notADate
      date | "9999-12-31" => date 9999-12-31
      date | "2026-1-2" => invalid notADate
      date | "2026-11-24T23:30:00" => date 2026-11-24
      date@Europe/Berlin | "2026-11-24T23:30:00" => date 2026-11-24
      date@Europe/Berlin | "2026-11-24T23:30:00Z" => date 2026-11-25
      date@America/New_York | instant 2026-11-24T03:00Z => date 2026-11-23
      date | 0 => date 1970-01-01
      date | -1 => date 1969-12-31
      date | 1.5 => invalid notADate
      date | 1e30 => invalid outOfRange
      date | "0" => invalid notADate
      date | true => invalid notADate
      date | [] => invalid objectWhereScalar
      date | date 2026-11-24 => date 2026-11-24
      date | missing => missing
      date@99 | "2026-11-24" => invalid outOfRange
      date@Europe/Berlin | "9999-12-31T23:30:00Z" => invalid outOfRange
      """#)
  }

  @Test func instants() {
    Evaluation.check(
      #"""
      datetime | "2026-11-24T09:30:00Z" => instant 2026-11-24T09:30:00.000Z
      datetime | "2026-11-24 09:30" => instant 2026-11-24T09:30:00.000Z
      datetime | "2026-11-24T09:30:00.123987+02:00" => instant 2026-11-24T07:30:00.123Z
      datetime | "2026-11-24T09:30+0530" => instant 2026-11-24T04:00:00.000Z
      datetime | "2026-11-24T09:30-05" => instant 2026-11-24T14:30:00.000Z
      datetime | "2026-11-24T09:30:00.5" => instant 2026-11-24T09:30:00.500Z
      datetime@Europe/Berlin | "2026-11-24T09:30" => instant 2026-11-24T08:30:00.000Z
      datetime@Europe/Berlin | "2026-03-29T02:30" => instant 2026-03-29T01:30:00.000Z
      datetime@Europe/Berlin | "2026-10-25T02:30" => instant 2026-10-25T00:30:00.000Z
      datetime@Europe/Berlin | date 2026-07-01 => instant 2026-06-30T22:00:00.000Z
      datetime@America/Sao_Paulo | "2018-11-04" => instant 2018-11-04T03:00:00.000Z
      datetime@Pacific/Apia | "2011-12-30T12:00" => instant 2011-12-30T22:00:00.000Z
      datetime | 1764000000000 => instant 2025-11-24T16:00:00.000Z
      datetime | 1.764e12 => instant 2025-11-24T16:00:00.000Z
      datetime | 0.5 => invalid notADateTime
      datetime | 253402300799999 => instant 9999-12-31T23:59:59.999Z
      datetime | 253402300800000 => invalid outOfRange
      datetime | "0001-01-01T00:00+01:00" => invalid outOfRange
      datetime | "2026-11-24T24:00" => invalid notADateTime
      datetime | "2026-11-24T23:60" => invalid notADateTime
      datetime | "2026-11-24T23:59:60Z" => invalid notADateTime
      datetime | "2026-11-24T9:30" => invalid notADateTime
      datetime | "2026-11-24T09:30:00." => invalid notADateTime
      datetime | "2026-11-24T09:30Zx" => invalid notADateTime
      datetime | "2026-11-24T09:30+24:00" => invalid notADateTime
      datetime | "2026-11-24T" => invalid notADateTime
      datetime | "20261124T093000Z" => invalid notADateTime
      datetime | false => invalid notADateTime
      epochMilliseconds | "1970-01-01T00:00:01.5Z" => 1500
      epochMilliseconds | date 1969-12-31 => -86400000
      epochMilliseconds@Asia/Kathmandu | "1990-01-01T05:45" => 631152000000
      epochMilliseconds | null => null
      """#)
  }

  @Test func parsing() {
    Evaluation.check(
      #"""
      parseDate | "24.11.2026" | "%d.%m.%Y" => date 2026-11-24
      parseDate | "1/2/69" | "%m/%d/%y" => date 2069-01-02
      parseDate | "1/2/70" | "%m/%d/%y" => date 1970-01-02
      parseDate | "Nov  24, 2026" | "%b %e, %Y" => date 2026-11-24
      parseDate | "24 NOVEMBER 2026" | "%d %B %Y" => date 2026-11-24
      parseDate | "May 5 2026" | "%B %d %Y" => date 2026-05-05
      parseDate | "2026-060" | "%Y-%j" => date 2026-03-01
      parseDate | "2026-366" | "%Y-%j" => invalid badPattern
      parseDate | "2026-11" | "%Y-%m" => date 2026-11-01
      parseDate | "11-24" | "%m-%d" => invalid badPattern
      parseDate | "2026-02-30" | "%Y-%m-%d" => invalid badPattern
      parseDate | "2026-11-24 9:05" | "%Y-%m-%d %H:%M" => instant 2026-11-24T09:05:00.000Z
      parseDate@Europe/Berlin | "2026-11-24 09:05:07" | "%Y-%m-%d %H:%M:%S" => instant 2026-11-24T08:05:07.000Z
      parseDate@Europe/Berlin | "24/Nov/2026:09:05:07 -0500" | "%d/%b/%Y:%H:%M:%S %z" => instant 2026-11-24T14:05:07.000Z
      parseDate | "2026-11-24 12:00 am" | "%Y-%m-%d %I:%M %p" => instant 2026-11-24T00:00:00.000Z
      parseDate | "2026-11-24 12:00 PM" | "%Y-%m-%d %I:%M %p" => instant 2026-11-24T12:00:00.000Z
      parseDate | "2026-11-24 11 PM" | "%Y-%m-%d %I %p" => instant 2026-11-24T23:00:00.000Z
      parseDate | "2026-11-24 11" | "%Y-%m-%d %I" => invalid badPattern
      parseDate | "2026-11-24 1.123456789" | "%Y-%m-%d %S.%f" => instant 2026-11-24T00:00:01.123Z
      parseDate | "100% 2026" | "100%% %Y" => date 2026-01-01
      parseDate | "2026x" | "%Y" => invalid badPattern
      parseDate | "2026" | "%Y " => date 2026-01-01
      parseDate | "Nov 4 2026" | "%b%e %Y" => date 2026-11-04
      parseDate | "2026-11-24+02:00" | "%Y-%m-%d%z" => date 2026-11-24
      parseDate | "2026" | "%Q" => invalid badPattern
      parseDate | "2026" | "%Y%" => invalid badPattern
      parseDate | 20261124 | "%Y%m%d" => date 2026-11-24
      parseDate | null | "%Y" => null
      parseDate | [] | "%Y" => invalid objectWhereScalar
      """#)
  }

  @Test func formatting() {
    Evaluation.check(
      #"""
      formatDate | date 2026-11-04 | "%d.%m.%y %e %j %a %A %b %B %%" => "04.11.26 4 308 Wed Wednesday Nov November %"
      formatDate | instant 2026-11-24T15:04:05.006Z | "%H:%M:%S.%f %I %p %z" => "15:04:05.006 03 PM +0000"
      formatDate@Europe/Berlin | instant 2026-07-01T22:30:00Z | "%Y-%m-%d %H:%M %z" => "2026-07-02 00:30 +0200"
      formatDate@America/St_Johns | "2026-01-01T00:00Z" | "%F" => invalid badPattern
      formatDate@America/St_Johns | "2026-01-01T00:00Z" | "%H:%M %z" => "20:30 -0330"
      formatDate@Europe/Berlin | date 2026-07-01 | "%H:%M %z" => "00:00 +0200"
      formatDate | "2026-11-24" | "%d/%m" => "24/11"
      formatDate | 0 | "%Y" => "1970"
      formatDate | "x" | "%Y" => invalid notADateTime
      formatDate | date 2026-11-24 | "%" => invalid badPattern
      formatDate | date 2026-11-24 | "" => ""
      formatDate | date 2026-11-24 | "é %d" => "é 24"
      formatDate@Europe/Berlin | instant 9999-12-31T23:59:59Z | "%Y" => invalid outOfRange
      addDays | date 2026-02-28 | 1 => date 2026-03-01
      addDays | "2026-02-28" | "-28" => date 2026-01-31
      addDays@Europe/Berlin | "2026-03-28T12:00" | 1 => instant 2026-03-29T11:00:00.000Z
      addDays | instant 2026-01-01T00:00Z | 2.0 => instant 2026-01-03T00:00:00.000Z
      addDays | date 9999-12-31 | 1 => invalid outOfRange
      addDays | date 2026-01-01 | 0.5 => invalid notAnInteger
      addDays | date 2026-01-01 | 1e99 => invalid outOfRange
      addDays | "yesterday" | 1 => invalid notADateTime
      addDays | missing | 1 => missing
      """#)
  }
}
