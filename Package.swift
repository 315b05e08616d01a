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
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
    // The header of the runtime's C interface.
    .systemLibrary(name: "CSpokeRuntime"),
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
    // Vector instructions that Swift cannot say; the runtime does without where there are none.
    .target(name: "CSpokeScan", exclude: ["kernels"]),
    .target(name: "SpokeRuntime", dependencies: ["SpokePlan", "CSpokeScan"], swiftSettings: settings),
    .target(name: "SpokeInput", dependencies: ["CSpokeScan", "CZlib", "CZstd"], swiftSettings: settings),
    .target(name: "SpokeHubSpot", dependencies: ["SpokeSchema", "SpokeJSON"], swiftSettings: settings),
    .target(
      name: "SpokeClient",
      dependencies: [
        "SpokeHubSpot", "SpokeSchema", "SpokeJSON", "SpokePlan",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ], swiftSettings: settings),
    .target(
      name: "SpokeDelivery",
      dependencies: [
        "SpokeClient", "SpokeHubSpot", "SpokeRuntime", "SpokePlan", "SpokeSchema", "SpokeInput", "SpokeJSON",
        "SpokeDiagnostics",
        .product(name: "DequeModule", package: "swift-collections"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ], swiftSettings: settings),
    .target(
      name: "SpokeSimulator",
      dependencies: [
        "SpokeHubSpot", "SpokeSchema", "SpokeJSON",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ], swiftSettings: settings),
    .target(
      name: "SpokeDocs",
      dependencies: [
        "SpokeChecker", "SpokeSyntax", "SpokeSchema", "SpokeHubSpot", "SpokeJSON",
        .product(name: "Mustache", package: "swift-mustache"),
      ], swiftSettings: settings),
    .target(
      name: "SpokeLanguageServer",
      dependencies: ["SpokeChecker", "SpokeSyntax", "SpokeSchema", "SpokeJSON"], swiftSettings: settings),
    .target(
      name: "SpokeEmbedding", dependencies: ["CSpokeRuntime", "SpokeRuntime", "SpokePlan"], swiftSettings: settings),
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
        "SpokeInput", "SpokeClient", "SpokeDelivery", "SpokeSimulator", "SpokeDocs", "SpokeLanguageServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ], swiftSettings: settings),

    .executableTarget(
      name: "embedding-example", dependencies: ["SpokeRuntime", "SpokePlan"], path: "Examples/embedding/swift",
      swiftSettings: settings),

    // What tests share: where the repository is, seeded random numbers, packed bytes.
    .target(
      name: "SpokeTestSupport", dependencies: ["CZlib", "CZstd"], path: "Tests/SpokeTestSupport",
      swiftSettings: settings),
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
      dependencies: ["SpokeRuntime", "SpokeCompiler", "SpokeEmbedding", "SpokeReference", "SpokeTestSupport"],
      exclude: ["Vectors"],
      swiftSettings: settings),
    .testTarget(
      name: "SpokeHubSpotTests", dependencies: ["SpokeHubSpot", "SpokeTestSupport"], swiftSettings: settings),
    .testTarget(name: "SpokeInputTests", dependencies: ["SpokeInput", "SpokeTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "SpokeClientTests",
      dependencies: [
        "SpokeClient", "SpokeSimulator", "SpokeTestSupport",
        .product(name: "Hummingbird", package: "hummingbird"),
      ], swiftSettings: settings),
    .testTarget(
      name: "SpokeSimulatorTests",
      dependencies: [
        "spoke", "SpokeSimulator", "SpokeSchema", "SpokeJSON", "SpokeTestSupport",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
      ], swiftSettings: settings),
    .testTarget(
      name: "SpokeDeliveryTests",
      dependencies: [
        "spoke", "SpokeDelivery", "SpokeSimulator", "SpokeCompiler", "SpokeChecker", "SpokeSyntax",
        "SpokeTestSupport",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
      ], swiftSettings: settings),
    .testTarget(
      name: "SpokeDocsTests",
      dependencies: ["SpokeDocs", "SpokeChecker", "SpokeSyntax", "SpokeHubSpot", "SpokeTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "SpokeLanguageServerTests", dependencies: ["SpokeLanguageServer", "SpokeTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "SpokeEmbeddingTests", dependencies: ["SpokeEmbedding", "SpokeTestSupport"],
      exclude: ["C", "Conformance", "Shrinking"],
      swiftSettings: settings),
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
