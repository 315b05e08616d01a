import SpokeDiagnostics
import SpokeYAML

/// The rules that reading a file can break, SpokeYAML's included, in the order of the manual.
public enum SyntaxRules {
  public static let all: [Rule] = [
    .yamlSyntax, .duplicateKey, .unknownKey, .missingKey, .wrongKind, .unsupportedVersion, .aliasLimit, .nestingLimit,
    .unsupportedTag, .ambiguousScalar, .cutExpression, .fileTooLarge, .unusedIgnore, .expressionSyntax,
    .chainedComparison,
  ]
}
