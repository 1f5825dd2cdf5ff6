import CLibCurl
import Foundation

extension CurlHandle {
    /// A handle for work that blocks: libcurl waits for the network, which a thread of Swift's pool must not.
    static func onOwnThread() -> CurlHandle? {
        blockBrokenPipeSignal()
        return globalCurl == CURLE_OK ? CurlHandle() : nil
    }

    /// Without signal handling libcurl may let a write to a closed connection raise SIGPIPE, which would end the process; the thread is our own.
    private static func blockBrokenPipeSignal() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }
}

/// libcurl's own state, made once; Swift sees to that.
private let globalCurl = curl_global_init(Int(CURL_GLOBAL_ALL))
