import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import Web

@Suite("Clients that dawdle")
struct SlowClientTests {
    @Test("a client that does not read its answers is let go after half a minute")
    func unread() throws {
        let channel = EmbeddedChannel(handler: SlowClients())
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        Self.set(channel, isWritable: false)
        channel.embeddedEventLoop.advanceTime(by: .seconds(29))
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test("a client that reads on, however slowly, stays")
    func reading() throws {
        let channel = EmbeddedChannel(handler: SlowClients())
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        for _ in 1...3 {
            Self.set(channel, isWritable: false)
            channel.embeddedEventLoop.advanceTime(by: .seconds(29))
            Self.set(channel, isWritable: true)
            channel.embeddedEventLoop.advanceTime(by: .seconds(60))
        }
        #expect(channel.isActive)
        _ = try channel.finish()
    }

    private static func set(_ channel: EmbeddedChannel, isWritable: Bool) {
        channel.isWritable = isWritable
        channel.pipeline.fireChannelWritabilityChanged()
    }
}
