package mingzhang.web;

import java.io.IOException;
import java.util.List;
import mingzhang.audit.page.ViewerData;
import mingzhang.document.Documents;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Audits of uploaded files. They are held in memory for the length of one call, never on disk. */
@RestController
class AuditController {
    private final AuditDesk desk;
    private final Settings settings;

    AuditController(AuditDesk desk, Settings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    /**
     * What an upload has to keep to.
     *
     * @param uploadBytes the largest file, in bytes
     * @param formats the kinds of file that can be read, a zip of them included
     */
    record Limits(long uploadBytes, List<String> formats) {}

    @GetMapping("/api/limits")
    Limits limits() {
        return new Limits(settings.uploadBytes(), Documents.formats());
    }

    @PostMapping("/api/audits")
    ViewerData audit(@RequestPart("file") MultipartFile file) throws IOException {
        return desk.audit(name(file), file.getBytes());
    }

    /** The same for a file that may be a zip: one answer for each document in it, in its order. */
    @PostMapping("/api/audits/each")
    List<ViewerData> each(@RequestPart("file") MultipartFile file) throws IOException {
        return desk.each(name(file), file.getBytes());
    }

    private static String name(MultipartFile file) {
        if (file.isEmpty()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "空文件", "这个文件是空的，请重新选择。");
        }
        return FileNames.plain(file.getOriginalFilename());
    }
}
