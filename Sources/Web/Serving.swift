import Foundation
import Hummingbird
package import Logging
import NIOCore
import NIOPosix
package import ServiceLifecycle
import UnixSignals

extension Site {
    /// What runs beside the answering of requests for as long as the program serves, each a service of its own: it ends when told to
    /// (`withGracefulShutdownHandler`, `cancelWhenGracefulShutdown`), after the last request was answered. Add a room's own here.
    package var backgroundServices: [any Service] {
        let all: [(any Service)?] = [KeyKeeping(archive: archive), Postman(site: self), Rounds(site: self), AnswerReading(site: self)]
        return all.compactMap { $0 }
    }

    /// Answers requests, and does what goes on behind, until SIGTERM or SIGINT: no request is cut, and it is out within ten seconds.
    ///
    /// - Parameter isLarge: The pages of the data were not looked at yet; that is done while it serves.
    /// - Parameter whenAnswering: Called once with the port it listens on.
    /// - Throws: `ServingProblem`, or what a background service failed with.
    package func serve(host: String, port: Int, isLarge: Bool, whenAnswering: @escaping @Sendable (Int) -> Void) async throws {
        let end = ShuttingDoor()
        let server = Application(
            router: router(),
            server: .http1(configuration: .init(additionalChannelHandlers: [LastAnswers(end), SlowClients()], idleTimeout: SlowClients.idle)),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), backlog: 1024),
            onServerRunning: { channel in whenAnswering(channel.localAddress?.port ?? port) },
            logger: logger)
        // They end in reverse: the last requests are answered before the background stops.
        let background = backgroundServices + (isLarge ? [DataCheck(archive: archive)] : [])
        let all = background.map { Named(service: $0) } + [Named(service: server, end: end)]
        let services = all.map { ServiceGroupConfiguration.ServiceConfiguration(service: $0) }
        var configuration = ServiceGroupConfiguration(services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet)
        configuration.maximumGracefulShutdownDuration = .seconds(8)
        do {
            let group = ServiceGroup(configuration: configuration)
            try await withTaskExecutorPreference(EventLoopExecutor(MultiThreadedEventLoopGroup.singleton)) { try await group.run() }
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw ServingProblem.portTaken(port)
        } catch let error as IOError where error.errnoCode == EACCES {
            throw ServingProblem.portForbidden(port)
        } catch let error as IOError where error.errnoCode == EADDRNOTAVAIL {
            throw ServingProblem.noSuchHost(host)
        } catch is SocketAddressError {
            throw ServingProblem.noSuchHost(host)
        } catch is SocketAddressError.UnknownHost {
            throw ServingProblem.noSuchHost(host)
        }
    }

    /// The life cycle's own chatter stays out of the log.
    private var quiet: Logger {
        var logger = logger
        logger.logLevel = .error
        return logger
    }
}

/// A background service that says its name and nothing else: the life cycle describes each for its log, and would walk through
/// everything a service holds, keys and catalogs too (0.4 s of a start, until this).
private struct Named: Service, CustomStringConvertible {
    let service: any Service
    /// For the server, which must know before it stops taking connections.
    var end: ShuttingDoor?

    var description: String { "\(type(of: service))" }

    func run() async throws {
        try await withGracefulShutdownHandler {
            try await service.run()
        } onGracefulShutdown: {
            end?.begin()
        }
    }
}

/// Why the program can't listen, in a sentence for an operator.
package enum ServingProblem: Error, CustomStringConvertible {
    case portTaken(Int)
    case portForbidden(Int)
    case noSuchHost(String)

    package var description: String {
        switch self {
        case .portTaken(let port): "Another program listens on port \(port) already. Choose another with --port."
        case .portForbidden(let port): "This user may not listen on port \(port). Choose one above 1023 with --port."
        case .noSuchHost(let host): "This computer has no address '\(host)' to listen on. Choose another with --host."
        }
    }
}
