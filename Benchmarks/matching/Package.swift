// swift-tools-version: 6.2
import PackageDescription

/// The solver alone, optimised, with the reader of `lampion assign`: built in seconds, because it needs nothing of the site. The folders are links
/// into the sources, so that what is measured and tested here is what the product runs.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "matching-benchmarks",
    platforms: [.macOS(.v15)],
    targets: [
        .target(name: "Matching", swiftSettings: strict),
        .executableTarget(name: "assign", dependencies: ["Matching"], swiftSettings: strict),
    ]
)
