// swift-tools-version: 6.2
import PackageDescription

/// CI sets SPOKE_STRICT=1: a warning is then an error. Left off for users, whose newer compiler may know new warnings.
let strict = Context.environment["SPOKE_STRICT"] == "1"
let settings: [SwiftSetting] = strict ? [.treatAllWarnings(as: .error)] : []

/// The plan and the runtime are on the hot path and also build as Embedded Swift; they import no Foundation.
let core: [SwiftSetting] = settings

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
    .target(name: "SpokeYAML", dependencies: ["CLibYAML", "SpokeDiagnostics"], swiftSettings: settings),
    .target(name: "SpokeSyntax", dependencies: ["SpokeYAML", "SpokeDiagnostics"], swiftSettings: settings),
    .target(name: "SpokeSchema", dependencies: ["SpokeJSON", "SpokeYAML", "SpokeDiagnostics"], swiftSettings: settings),
    .target(name: "SpokePlan", swiftSettings: core),
    .target(
      name: "SpokeChecker", dependencies: ["SpokeSyntax", "SpokeSchema", "SpokeDiagnostics", "SpokePlan"],
      swiftSettings: settings),
    .target(name: "SpokeCompiler", dependencies: ["SpokeChecker", "SpokePlan"], swiftSettings: settings),
    .target(name: "SpokeRuntime", dependencies: ["SpokePlan"], swiftSettings: core),
    .target(name: "SpokeHubSpot", dependencies: ["SpokeSchema", "SpokeJSON"], swiftSettings: settings),
    .executableTarget(
      name: "spoke",
      dependencies: [
        "SpokeCompiler", "SpokeRuntime", "SpokeHubSpot", "SpokeChecker",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
