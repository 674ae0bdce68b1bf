// zlib is in every build, so that it is tested in each; what the others use is decided here, once.
#if ISAL
    package typealias Deflater = ISALDeflater
    package typealias DeflateStream = ISALDeflateStream
    package typealias Inflater = ISALInflater
#else
    package typealias Deflater = ZlibDeflater
    package typealias DeflateStream = ZlibDeflateStream
    package typealias Inflater = ZlibInflater
#endif
