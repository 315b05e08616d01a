import SpokeDiagnostics
import SpokeSyntax
import SpokeYAML

/// The rules that reading a file can break, SpokeYAML's included.
enum SyntaxRules {
  static let all: [Rule] = [
    .yamlSyntax, .duplicateKey, .unknownKey, .missingKey, .wrongKind, .unsupportedVersion, .aliasLimit, .nestingLimit,
    .unsupportedTag, .ambiguousScalar, .cutExpression, .fileTooLarge, .unusedIgnore, .expressionSyntax,
    .chainedComparison,
  ]
}
