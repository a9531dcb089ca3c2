package mingzhang.web;

import java.io.IOException;
import java.util.List;
import mingzhang.audit.page.ViewerData;
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
     * @param formats the kinds of file that can be read
     */
    record Limits(long uploadBytes, List<String> formats) {}

    @GetMapping("/api/limits")
    Limits limits() {
        return new Limits(settings.uploadBytes(), List.of("docx", "pdf", "html", "txt"));
    }

    @PostMapping("/api/audits")
    ViewerData audit(@RequestPart("file") MultipartFile file) throws IOException {
        if (file.isEmpty()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "空文件", "这个文件是空的，请重新选择。");
        }
        return desk.audit(FileNames.plain(file.getOriginalFilename()), file.getBytes());
    }
}
