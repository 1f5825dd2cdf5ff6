import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request is not whole in time, however busily it trickles, and one that does not read its answers.
///
/// A client that sends no request at all, or goes on with its header for ever, meets the idle time-out: that counts whole parts, not bytes.
final class SlowClients: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    /// Somewhat longer than a form may take, so that its page says why first.
    static let patience = TimeAmount.seconds(31)
    static let idle = TimeAmount.seconds(20)
    /// How long answers may lie here that the client does not take.
    static let unread = TimeAmount.seconds(30)

    private var isReading = false
    private var deadline: Scheduled<Void>?
    private var unreadDeadline: Scheduled<Void>?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: isReading = true
        case .body: break
        case .end:
            isReading = false
            deadline?.cancel()
            deadline = nil
        }
        context.fireChannelRead(data)
    }

    /// Most requests are whole after one read, and never need a timer.
    func channelReadComplete(context: ChannelHandlerContext) {
        if isReading, deadline == nil {
            deadline = context.eventLoop.assumeIsolated().scheduleTask(in: Self.patience) { context.close(promise: nil) }
        }
        context.fireChannelReadComplete()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        unreadDeadline?.cancel()
        unreadDeadline = nil
        if !context.channel.isWritable {
            unreadDeadline = context.eventLoop.assumeIsolated().scheduleTask(in: Self.unread) { context.close(promise: nil) }
        }
        context.fireChannelWritabilityChanged()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
        unreadDeadline?.cancel()
    }
}
