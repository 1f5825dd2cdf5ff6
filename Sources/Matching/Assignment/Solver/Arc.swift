/// A column worth reaching from a row, with the pair's cost.
struct Arc: BitwiseCopyable {
    /// Cost minus the column's price when the arc was listed. Prices only fall, so it stays a lower bound of what the arc costs now.
    var key: Int64
    var column: Int32
    /// The score, its bits flipped where the greatest total is sought: `~score` is `-1 - score` and never overflows.
    var cost: Int32
}
