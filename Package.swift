// swift-tools-version: 6.2
import PackageDescription

/// CI sets SPOKE_STRICT=1: a warning is then an error. Left off for users, whose newer compiler may know new warnings.
let strict = Context.environment["SPOKE_STRICT"] == "1"
let settings: [SwiftSetting] = strict ? [.treatAllWarnings(as: .error)] : []

let package = Package(
  name: "spoke",
  products: [
    .executable(name: "spoke", targets: ["spoke"]),
    .library(name: "SpokeRuntime", targets: ["SpokeRuntime", "SpokePlan"]),
    .library(name: "SpokeChecker", targets: ["SpokeChecker"]),
    .library(name: "SpokeCompiler", targets: ["SpokeCompiler"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "SpokeDiagnostics", swiftSettings: settings),
    .target(name: "SpokeJSON", dependencies: ["SpokeDiagnostics"], swiftSettings: settings),
    .target(name: "SpokeReports", dependencies: ["SpokeDiagnostics", "SpokeJSON"], swiftSettings: settings),
    .target(name: "SpokeYAML", dependencies: ["CLibYAML", "SpokeDiagnostics"], swiftSettings: settings),
    .target(name: "SpokeSyntax", dependencies: ["SpokeYAML", "SpokeDiagnostics"], swiftSettings: settings),
    .target(
      name: "SpokeSchema", dependencies: ["SpokeJSON", "SpokeYAML", "SpokeDiagnostics"], swiftSettings: settings),
    .target(name: "SpokePlan", swiftSettings: settings),
    .target(
      name: "SpokeChecker", dependencies: ["SpokeSyntax", "SpokeSchema", "SpokeDiagnostics", "SpokePlan"],
      swiftSettings: settings),
    .target(
      name: "SpokeCompiler", dependencies: ["SpokeChecker", "SpokeSyntax", "SpokeSchema", "SpokePlan"],
      swiftSettings: settings),
    .target(name: "SpokeRuntime", dependencies: ["SpokePlan"], swiftSettings: settings),
    .target(name: "SpokeHubSpot", dependencies: ["SpokeSchema", "SpokeJSON"], swiftSettings: settings),
    .target(
      name: "SpokeExplain", dependencies: ["SpokeCompiler", "SpokeRuntime", "SpokePlan", "SpokeJSON"],
      swiftSettings: settings),
    .target(
      name: "SpokeCases",
      dependencies: ["SpokeCompiler", "SpokeExplain", "SpokeRuntime", "SpokeSyntax", "SpokeJSON", "SpokeReports"],
      swiftSettings: settings),
    .executableTarget(
      name: "spoke",
      dependencies: [
        "SpokeCompiler", "SpokeRuntime", "SpokeHubSpot", "SpokeChecker", "SpokeReports", "SpokeCases", "SpokeExplain",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),

    // What tests share: where the repository is, seeded random numbers.
    .target(name: "SpokeTestSupport", path: "Tests/SpokeTestSupport", swiftSettings: settings),
    // The plain reference evaluator that the runtime is compared with.
    .target(
      name: "SpokeReference", dependencies: ["SpokeChecker", "SpokeJSON"], path: "Tests/SpokeReference",
      swiftSettings: settings),
    .testTarget(
      name: "SpokeDiagnosticsTests", dependencies: ["SpokeDiagnostics", "SpokeReports", "SpokeTestSupport"],
      swiftSettings: settings),
    .testTarget(name: "SpokeYAMLTests", dependencies: ["SpokeYAML", "SpokeTestSupport"], swiftSettings: settings),
    .testTarget(name: "SpokeSyntaxTests", dependencies: ["SpokeSyntax", "SpokeTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "SpokeSchemaTests", dependencies: ["SpokeSchema", "SpokeJSON", "SpokeTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "SpokePlanTests", dependencies: ["SpokePlan", "SpokeCompiler", "SpokeTestSupport"], exclude: ["Golden"],
      swiftSettings: settings),
    .testTarget(
      name: "SpokeCheckerTests", dependencies: ["SpokeChecker", "SpokeReports", "SpokeReference", "SpokeTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "SpokeRuntimeTests",
      dependencies: ["SpokeRuntime", "SpokeCompiler", "SpokeReference", "SpokeTestSupport"], exclude: ["Vectors"],
      swiftSettings: settings),
    .testTarget(
      name: "SpokeHubSpotTests", dependencies: ["SpokeHubSpot", "SpokeTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "SpokeCasesTests", dependencies: ["SpokeCases", "SpokeChecker", "SpokeTestSupport"], swiftSettings: settings
    ),
    .testTarget(
      name: "SpokeExplainTests", dependencies: ["SpokeExplain", "SpokeChecker", "SpokeCompiler", "SpokeTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "SpokeCommandTests", dependencies: ["spoke", "SpokeTestSupport"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
