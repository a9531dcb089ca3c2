package mingzhang.document;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** The bytes of a zip, wherever they are; any stretch of them can be had. */
interface ZipBytes {
    long size() throws IOException;

    /** @throws EOFException where the zip has no such stretch */
    byte[] at(long offset, int length) throws IOException;

    static ZipBytes of(byte[] bytes) {
        return new ZipBytes() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public byte[] at(long offset, int length) throws EOFException {
                if (offset < 0 || length < 0 || offset + length > bytes.length) {
                    throw new EOFException();
                }
                return Arrays.copyOfRange(bytes, (int) offset, (int) offset + length);
            }
        };
    }

    /** A file, opened for each stretch anew: nobody has to close it, and a folder of thousands keeps none open. */
    static ZipBytes of(Path file) {
        return new ZipBytes() {
            @Override
            public long size() throws IOException {
                return Files.size(file);
            }

            @Override
            public byte[] at(long offset, int length) throws IOException {
                if (offset < 0 || length < 0 || offset + length > size()) {
                    throw new EOFException();
                }
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                    ByteBuffer buffer = ByteBuffer.allocate(length);
                    while (buffer.hasRemaining()) {
                        if (channel.read(buffer, offset + buffer.position()) < 0) {
                            throw new EOFException();
                        }
                    }
                    return buffer.array();
                }
            }
        };
    }
}
