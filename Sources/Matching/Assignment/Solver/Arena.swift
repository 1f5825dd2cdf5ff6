/// Owns the solver's working memory: plain numbers at fixed addresses, freed together.
///
/// Arrays would check each index and each change for other owners, in loops that do little else than look up and change.
final class Arena {
    private var blocks: [UnsafeMutableRawPointer] = []

    func make<Element: BitwiseCopyable>(_ count: Int, of value: Element) -> UnsafeMutablePointer<Element> {
        let typed: UnsafeMutablePointer<Element> = room(count)
        typed.initialize(repeating: value, count: max(1, count))
        return typed
    }

    /// An address for arrays that are empty and have none.
    func makeNothing<Element: BitwiseCopyable>() -> UnsafeMutablePointer<Element> {
        room(0)
    }

    private func room<Element: BitwiseCopyable>(_ count: Int) -> UnsafeMutablePointer<Element> {
        let block = UnsafeMutableRawPointer.allocate(byteCount: max(1, count) * MemoryLayout<Element>.stride, alignment: 64)
        blocks.append(block)
        return block.bindMemory(to: Element.self, capacity: max(1, count))
    }

    deinit {
        for block in blocks { block.deallocate() }
    }
}
