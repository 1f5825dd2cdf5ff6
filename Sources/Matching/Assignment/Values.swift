extension Assignment {
    /// Numbers that an instance reads and never changes: an array, or memory that somebody else keeps, such as a mapped file.
    ///
    /// Memory stays where it is because the largest instances do not fit twice.
    public struct Values<Element: BitwiseCopyable & Sendable>: Sendable {
        private enum Place: Sendable {
            case array([Element])
            /// An address is a number, and numbers may cross threads: the owner promises that nobody writes there.
            case memory(address: UInt, keeper: any AnyObject & Sendable)
        }

        private let place: Place
        public let count: Int

        public init(_ array: [Element]) {
            place = .array(array)
            count = array.count
        }

        /// Reads `memory` in place as long as `keeper` lives.
        /// - Parameters:
        ///   - memory: aligned for `Element`, and not written to while any copy of this value exists
        ///   - keeper: frees the memory when it is released
        public init(_ memory: UnsafeBufferPointer<Element>, keptBy keeper: any AnyObject & Sendable) {
            let base = memory.baseAddress.map { Place.memory(address: UInt(bitPattern: $0), keeper: keeper) }
            place = base ?? .array([])
            count = memory.count
        }

        /// The numbers, copied.
        package var array: [Element] { read(Array.init) }

        /// Lends the numbers for the time of `body`, whichever way they are kept.
        func read<Result, Failure: Error>(_ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Result) throws(Failure) -> Result {
            switch place {
            case .array(let array):
                return try array.withUnsafeBufferPointer(body)
            case .memory(let address, let keeper):
                defer { withExtendedLifetime(keeper) {} }
                return try body(UnsafeBufferPointer(start: UnsafePointer(bitPattern: address), count: count))
            }
        }
    }
}
