import Testing

@testable import Store

@Suite("Padding")
struct PaddingTests {
    @Test(
        "a text gets one of a few lengths and comes back as it was",
        arguments: [
            (0, 256), (1, 256), (255, 256), (256, 512), (511, 512), (512, 1_024), (1_023, 1_024), (1_024, 2_048), (2_047, 2_048), (2_048, 3_072),
        ])
    func there(count: Int, length: Int) {
        for text in [Array(repeating: UInt8(0), count: count), Array(repeating: 0x80, count: count)] {
            let padded = Padding.added(to: text)
            #expect(padded.count == length)
            #expect(Padding.removed(from: padded).map(Array.init) == text)
        }
    }

    @Test("what is not padded does not pass for a text", arguments: [[], [0], [0, 0], [65], [0x80, 65]] as [[UInt8]])
    func broken(bytes: [UInt8]) {
        #expect(Padding.removed(from: bytes) == nil)
    }
}
