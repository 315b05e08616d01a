import SpokeDiagnostics
import SpokeSyntax
import SpokeYAML

/// Every rule, by family in the order of the manual.
public enum RuleCatalogue {
  public static let all: [Rule] =
    file + expression + portal + wholeObjects + identity + associations + events + lists + eventPlan + platform

  private static let index = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The rule of this name.
  public static func named(_ name: String) -> Rule? { index[name] }

  private static let file: [Rule] = [
    .yamlSyntax, .duplicateKey, .unknownKey, .missingKey, .wrongKind, .unsupportedVersion, .aliasLimit, .nestingLimit,
    .unsupportedTag, .ambiguousScalar, .cutExpression, .fileTooLarge, .unusedIgnore,
  ]
  private static let expression: [Rule] = [
    .expressionSyntax, .unknownField, .unknownFunction, .argumentCount, .argumentType, .unknownTable, .unusedTable,
    .duplicateMapping, .chainedComparison, .constantCondition, .unreachableMapping, .missingTrigger, .needlessFallback,
    .negatedOrdering, .tableNotTotal, .invalidZone, .invalidDateFormat, .unhandledObject,
  ]
  private static let portal: [Rule] = [
    .unknownObject, .unknownProperty, .archivedProperty, .readOnlyProperty, .hiddenOption, .typeMismatch,
    .unknownOption,
    .optionLabel, .unverifiableValue, .stringTooLong, .unknownStage, .stagePipelineMismatch, .unknownOwner,
    .validationRule, .writePolicy, .optionSeparator, .sensitiveProperty, .missingRequiredProperty, .propertyConflict,
    .staleSnapshot, .portalMismatch,
  ]
  private static let wholeObjects: [Rule] = [.wholeObjectProperties]
  private static let identity: [Rule] = [
    .keyMissing, .keyNotUnique, .keyMayBeMissing, .keyConflict, .createNotIdempotent,
  ]
  private static let associations: [Rule] = [
    .incompleteAssociation, .unknownAssociationLabel, .associationCardinality, .associationNotUnique, .unknownMapping,
    .dependencyCycle, .associationOrder,
  ]
  private static let events: [Rule] = [
    .unknownEvent, .unknownEventProperty, .tooManyEventProperties, .eventNameInvalid, .eventIdentityMissing,
    .eventIdentityKind, .eventStringTooLong,
  ]
  private static let lists: [Rule] = [.unknownList, .dynamicList]
  private static let eventPlan: [Rule] = [.eventNotInPlan, .eventFieldUnknown, .eventFieldType]
  private static let platform: [Rule] = [.missingScope, .deprecatedAPI]
}
