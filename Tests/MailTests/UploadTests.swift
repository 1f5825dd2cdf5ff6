import Testing

@testable import Mail

@Suite("A message on its way out")
struct UploadTests {
    @Test("it goes out whole, in pieces of any size", arguments: [1, 2, 3, 4, 100])
    func pieces(size: Int) {
        let upload = Upload([1, 2, 3])
        #expect(drain(upload, by: size) == [1, 2, 3])
        #expect(upload.isEnded)
    }

    @Test("cancelled before its end, it stops at once")
    func cancelledBefore() {
        let upload = Upload([1, 2, 3])
        #expect(!upload.shouldStop())
        upload.cancel()
        #expect(upload.shouldStop())
    }

    @Test("cancelled after its end, it waits 5 seconds for the answer")
    func cancelledAfter() {
        let upload = Upload([1, 2, 3])
        _ = drain(upload, by: 3)
        let before = ContinuousClock.now
        upload.cancel()
        #expect(!upload.shouldStop(at: before + .seconds(5)))
        #expect(upload.shouldStop(at: .now + .seconds(6)))
    }

    private func drain(_ upload: Upload, by size: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: size)
        while case let count = buffer.withUnsafeMutableBytes(upload.read), count > 0 { bytes += buffer.prefix(count) }
        return bytes
    }
}
