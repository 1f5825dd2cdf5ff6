// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with: the compiler keeps the walls that ARCHITECTURE.md draws.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// The rooms of the web application that carry a catalog of their own, besides the shared ones.
let catalogs: [Resource] =
    [
        "Layout", "SignIn", "Person", "Mentorship", "Mission", "Engagement", "Networking", "Trust", "Opportunity", "Calendar", "Renewal",
        "Help", "Demo", "Outbox", "Administration",
    ].map { .process("\($0)/\($0).xcstrings") } + [.process("Mentorship/Lessons/Lessons.xcstrings")]

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

let package = Package(
    name: "lampion",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "lampion", targets: ["lampion"]),
        .library(name: "Matching", targets: ["Matching"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", .upToNextMinor(from: "2.28.1")),
        .package(url: "https://github.com/groue/GRDB.swift.git", .upToNextMinor(from: "7.10.0")),
        .package(url: "https://github.com/apple/swift-crypto.git", .upToNextMinor(from: "4.5.2")),
        .package(url: "https://github.com/apple/swift-argument-parser.git", .upToNextMinor(from: "1.8.2")),
        .package(url: "https://github.com/apple/swift-configuration.git", .upToNextMinor(from: "1.4.0")),
        .package(url: "https://github.com/apple/swift-log.git", .upToNextMinor(from: "1.16.2")),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", .upToNextMinor(from: "2.13.0")),
    ],
    targets: [
        .target(name: "Mentoring", swiftSettings: strict),
        .target(name: "Matching", swiftSettings: strict),
        .target(name: "ICalendar", swiftSettings: strict),
        .target(
            name: "Database",
            dependencies: [
                "CLibPQ", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"), logging,
            ],
            swiftSettings: strict
        ),
        .target(name: "Store", dependencies: ["Database", "Mentoring", crypto, cryptoExtras, logging], swiftSettings: strict),
        .target(name: "Markup", swiftSettings: strict),
        .target(name: "Mail", dependencies: ["CLibCurl"], swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: [
                "Store", "Mentoring", "Matching", "ICalendar", "Markup", "Mail", "CLibQREncode", "CZlib",
                hummingbird, crypto, logging, lifecycle,
            ],
            resources: catalogs + [.copy("Assets")],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "lampion",
            dependencies: [
                "Web", "Store", "Database", "Mentoring", "Mail", "Markup", "Matching", logging,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
            ],
            swiftSettings: strict
        ),
        // What bin/bench measures with; no product names it, so that nobody gets it with the program.
        .executableTarget(
            name: "bench",
            dependencies: [
                "Web", "Store", "Database", "Mentoring", "Mail", logging,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks/bench",
            swiftSettings: strict
        ),
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CLibCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CLibQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(
            name: "TestSupport",
            dependencies: [
                "Web", "Store", "Database", "Mentoring", "Mail", "Markup",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            path: "Tests/TestSupport",
            swiftSettings: strict
        ),
        .testTarget(name: "MentoringTests", dependencies: ["Mentoring"], swiftSettings: strict),
        .testTarget(name: "MatchingTests", dependencies: ["Matching"], swiftSettings: strict),
        .testTarget(name: "ICalendarTests", dependencies: ["ICalendar"], exclude: ["calendar_reader.py"], swiftSettings: strict),
        .testTarget(name: "DatabaseTests", dependencies: ["Database", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "StoreTests", dependencies: ["Store", "Database", "TestSupport", cryptoExtras], swiftSettings: strict),
        .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
        .testTarget(name: "MailTests", dependencies: ["Mail"], exclude: ["smtp_server.py", "Incoming/imap_server.py"], swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Store", "Database", "TestSupport", "Mail", "Markup", "Mentoring",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            exclude: ["Outbox/relay.py"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "LampionTests",
            dependencies: ["lampion", "Store", "TestSupport", "Mentoring", "Matching", .product(name: "HummingbirdTesting", package: "hummingbird")],
            swiftSettings: strict
        ),
    ]
)
