import Foundation

/// Time as a person waits for it, or as the processor spends it on this process, which other programs disturb less.
enum Stopwatch {
    case wall
    case processor

    /// Milliseconds since some moment.
    var milliseconds: Double {
        var time = timespec()
        clock_gettime(self == .wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
    }

    /// To a thousandth.
    func since(_ start: Double) -> Double {
        ((milliseconds - start) * 1000).rounded() / 1000
    }
}
