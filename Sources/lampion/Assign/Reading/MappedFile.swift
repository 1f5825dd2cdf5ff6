import Foundation
import Matching

/// A file that lies in memory as it is on disk, for as long as anybody holds this.
final class MappedFile: Sendable {
    /// A number, because numbers may cross threads; the bytes are never written.
    private let address: UInt
    let byteCount: Int

    init(_ path: String) throws(InstanceProblem) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InstanceProblem(errno == ENOENT ? .missing : .unreadable, path, "\(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw InstanceProblem(.unreadable, path, "this is not a file")
        }
        byteCount = Int(status.st_size)
        guard byteCount > 0 else {
            address = 0
            return
        }
        guard let start = mmap(nil, byteCount, PROT_READ, MAP_PRIVATE | Self.atOnce, descriptor, 0), start != MAP_FAILED else {
            throw InstanceProblem(.unreadable, path, "\(String(cString: strerror(errno)))")
        }
        address = UInt(bitPattern: start)
    }

    deinit {
        if address != 0 { munmap(UnsafeMutableRawPointer(bitPattern: address), byteCount) }
    }

    /// The pages are read now and not one by one as they are met, where the system can.
    private static var atOnce: Int32 {
        #if os(Linux)
            0x8000  // MAP_POPULATE, which Glibc's module does not pass on
        #else
            0
        #endif
    }

    /// The numbers as they lie there, little-endian like every machine that this runs on.
    func values<Element: BitwiseCopyable & Sendable>(of type: Element.Type) -> Assignment.Values<Element> {
        let count = byteCount / MemoryLayout<Element>.stride
        return .init(UnsafeBufferPointer(start: UnsafePointer(bitPattern: address), count: address == 0 ? 0 : count), keptBy: self)
    }
}
