import CLibCurl

/// libcurl's easy handle, freed with the value; it remembers the first option that libcurl refused.
struct CurlHandle: ~Copyable {
    private let handle: UnsafeMutableRawPointer
    private var refused = CURLE_OK

    init?() {
        guard let handle = curl_easy_init() else { return nil }
        self.handle = handle
    }

    deinit { curl_easy_cleanup(handle) }

    /// The code of the relay's last answer, 0 when there was none.
    var reply: Int {
        var code = 0
        return lampion_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &code) == CURLE_OK ? code : 0
    }

    mutating func set(_ option: CURLoption, _ number: Int) {
        note(lampion_curl_set_long(handle, option, number))
    }

    /// libcurl copies the text.
    mutating func set(_ option: CURLoption, _ text: String) {
        note(text.withCString { lampion_curl_set_pointer(handle, option, $0) })
    }

    /// Back to what libcurl does by itself.
    mutating func clear(_ option: CURLoption) {
        note(lampion_curl_set_pointer(handle, option, nil))
    }

    /// Asks, and returns libcurl's verdict; what comes back is in `download`, which lives until then.
    mutating func ask(into download: Download) -> CURLcode {
        withExtendedLifetime(download) {
            note(lampion_curl_set_pointer(handle, CURLOPT_WRITEDATA, Unmanaged.passUnretained(download).toOpaque()))
            note(lampion_curl_set_pointer(handle, CURLOPT_XFERINFODATA, Unmanaged.passUnretained(download).toOpaque()))
            note(lampion_curl_set_write(handle, writeDownload))
            note(lampion_curl_set_progress(handle, checkDownload))
            set(CURLOPT_NOPROGRESS, 0)
            return refused == CURLE_OK ? curl_easy_perform(handle) : refused
        }
    }

    /// Sends the bytes to one recipient and returns libcurl's verdict; `upload` and the list live until it has come.
    mutating func send(_ upload: Upload, to recipient: String) -> CURLcode {
        let recipients = curl_slist_append(nil, "<\(recipient)>")
        defer { curl_slist_free_all(recipients) }
        note(recipients == nil ? CURLE_OUT_OF_MEMORY : lampion_curl_set_pointer(handle, CURLOPT_MAIL_RCPT, recipients))
        return withExtendedLifetime(upload) {
            let pointer = Unmanaged.passUnretained(upload).toOpaque()
            note(lampion_curl_set_pointer(handle, CURLOPT_READDATA, pointer))
            note(lampion_curl_set_pointer(handle, CURLOPT_XFERINFODATA, pointer))
            note(lampion_curl_set_read(handle, readUpload))
            note(lampion_curl_set_progress(handle, checkUpload))
            set(CURLOPT_NOPROGRESS, 0)
            set(CURLOPT_UPLOAD, 1)
            return refused == CURLE_OK ? curl_easy_perform(handle) : refused
        }
    }

    private mutating func note(_ code: CURLcode) {
        if refused == CURLE_OK { refused = code }
    }
}

private let readUpload: curl_read_callback = { buffer, size, count, pointer in
    guard let buffer, let pointer else { return Int(CURL_READFUNC_ABORT) }
    let upload = Unmanaged<Upload>.fromOpaque(pointer).takeUnretainedValue()
    return upload.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
}

private let writeDownload: curl_write_callback = { buffer, size, count, pointer in
    guard let buffer, let pointer else { return 0 }
    let download = Unmanaged<Download>.fromOpaque(pointer).takeUnretainedValue()
    return download.take(UnsafeRawBufferPointer(start: buffer, count: size * count))
}

private let checkDownload: curl_xferinfo_callback = { pointer, _, _, _, _ in
    guard let pointer else { return 0 }
    return Unmanaged<Download>.fromOpaque(pointer).takeUnretainedValue().shouldStop ? 1 : 0
}

private let checkUpload: curl_xferinfo_callback = { pointer, _, _, _, _ in
    guard let pointer else { return 0 }
    return Unmanaged<Upload>.fromOpaque(pointer).takeUnretainedValue().shouldStop() ? 1 : 0
}
