import HTTPTypes
import NIOCore
import NIOExtras
import NIOHTTPTypes
import Synchronization

/// When the program is told to stop, each connection gets a moment more: a request that is on its way is still answered, and the answer says
/// that it is the last.
final class LastAnswers: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    static let moment = TimeAmount.milliseconds(500)

    private var isLeaving = false
    private let end: ShuttingDoor

    init(_ end: ShuttingDoor) {
        self.end = end
    }

    /// Who knocks when the door is being shut is let go: nobody waits for connections any more, and NIO stops the program where one comes
    /// to life that nobody takes (swift-nio 2.101, `NIOAsyncWriter`; seen about every third time under load).
    func channelActive(context: ChannelHandlerContext) {
        if end.hasBegun { context.close(promise: nil) } else { context.fireChannelActive() }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is ChannelShouldQuiesceEvent else { return context.fireUserInboundEventTriggered(event) }
        isLeaving = true
        context.eventLoop.assumeIsolated().scheduleTask(in: Self.moment) {
            context.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard isLeaving, case .head(var head) = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
        head.headerFields[.connection] = "close"
        context.write(wrapOutboundOut(.head(head)), promise: promise)
    }
}

/// Whether the program was told to stop.
final class ShuttingDoor: Sendable {
    private let flag = Atomic(false)

    var hasBegun: Bool { flag.load(ordering: .acquiring) }

    func begin() { flag.store(true, ordering: .releasing) }
}
