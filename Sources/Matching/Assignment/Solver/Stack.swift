/// Numbers put on a pile in memory of fixed size.
struct Stack {
    private let numbers: UnsafeMutablePointer<Int32>
    var count = 0

    init(_ memory: Arena, _ room: Int) {
        numbers = memory.make(room, of: 0)
    }

    @inline(__always)
    mutating func push(_ number: Int32) {
        numbers[count] = number
        count &+= 1
    }

    @inline(__always)
    subscript(index: Int) -> Int32 { numbers[index] }
}
