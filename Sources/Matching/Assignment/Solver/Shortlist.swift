/// The best few arcs of a row, sorted; what falls out of it only lowers the bound on the rest.
struct Shortlist {
    let arcs: UnsafeMutablePointer<Arc>
    let room: Int
    var count = 0
    /// No arc outside the list has a smaller key; `Int64.max` where there is none outside.
    var rest = Int64.max

    init(_ arcs: UnsafeMutablePointer<Arc>, room: Int) {
        self.arcs = arcs
        self.room = room
    }

    @inline(__always)
    mutating func insert(_ arc: Arc) {
        if count == room {
            guard arc.key < arcs[count &- 1].key else {
                rest = min(rest, arc.key)
                return
            }
            count &-= 1
            rest = min(rest, arcs[count].key)
        }
        var place = count
        while place > 0, arcs[place &- 1].key > arc.key {
            arcs[place] = arcs[place &- 1]
            place &-= 1
        }
        arcs[place] = arc
        count &+= 1
    }
}
