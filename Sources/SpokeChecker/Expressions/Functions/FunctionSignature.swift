import SpokeDiagnostics
import SpokePlan

/// What the checker knows of one function: its parameters, and the type of what it gives.
///
/// All functions stand in one table, `FunctionSignature.all`, written family by family. A class because every call looks
/// its own up; immutable.
public final class FunctionSignature: Sendable {
  /// How a call is lowered.
  enum Form: Sendable {
    /// A function of the plan; its result comes from the types of its arguments, in order, without literal parameters.
    case function(Function, result: @Sendable ([ValueType]) -> ValueType)
    /// A form that looks at its arguments by itself.
    case special(Special)
  }

  enum Special: Sendable { case conditional, rescue, filled, lookup, option, owner, stage }

  /// As it is called.
  public let name: String
  public let parameters: [Parameter]
  /// What it does, as a phrase that follows its name: "makes every letter small".
  public let summary: String
  let form: Form
  /// Whether a missing, null or invalid argument passes through, by the general rule.
  let passesNothing: Bool
  /// Whether it needs a zone; without a parameter given, the project's.
  let needsZone: Bool

  init(
    _ name: String, _ parameters: [Parameter], _ function: Function, _ summary: String, passesNothing: Bool = true,
    needsZone: Bool = false, result: @escaping @Sendable ([ValueType]) -> ValueType
  ) {
    self.name = name
    self.parameters = parameters
    self.summary = summary
    form = .function(function, result: result)
    self.passesNothing = passesNothing
    self.needsZone = needsZone
  }

  init(_ name: String, _ parameters: [Parameter], _ special: Special, _ summary: String, passesNothing: Bool = false) {
    self.name = name
    self.parameters = parameters
    self.summary = summary
    form = .special(special)
    self.passesNothing = passesNothing
    needsZone = false
  }

  /// One parameter.
  public struct Parameter: Sendable {
    public let name: String
    public let isOptional: Bool
    /// Whether it may be given any number of times more.
    public let isVariadic: Bool
    let kind: ArgumentKind

    init(_ name: String, _ kind: ArgumentKind, isOptional: Bool = false, isVariadic: Bool = false) {
      self.name = name
      self.kind = kind
      self.isOptional = isOptional
      self.isVariadic = isVariadic
    }
  }

  /// Every function of the language.
  public static let all: [FunctionSignature] = choosing + text + numbers + time + arrays + textForms + portal

  private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  static let nearNames = NearNames(all.map(\.name))

  /// The function of this name.
  public static func named(_ name: String) -> FunctionSignature? { byName[name] }

  /// The signature as the manual writes it: `round(x[, places])`.
  public var text: String {
    var text = name + "("
    for (place, parameter) in parameters.enumerated() {
      let separator = place == 0 ? "" : ", "
      if parameter.isVariadic {
        text += "\(separator)\(parameter.name), …"
      } else {
        text += parameter.isOptional ? "[\(separator)\(parameter.name)]" : "\(separator)\(parameter.name)"
      }
    }
    return text + ")"
  }

  /// The least and the greatest number of arguments; nil for any number.
  var argumentCounts: (least: Int, most: Int?) {
    let least = parameters.count { !$0.isOptional }
    return (least, parameters.last?.isVariadic == true ? nil : parameters.count)
  }

  /// The parameter of an argument's place.
  func parameter(at place: Int) -> Parameter? {
    parameters.indices.contains(place)
      ? parameters[place] : (parameters.last?.isVariadic == true ? parameters.last : nil)
  }
}
