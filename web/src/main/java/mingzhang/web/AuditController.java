package mingzhang.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mingzhang.audit.page.Index;
import mingzhang.audit.page.ViewerData;
import mingzhang.document.Documents;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** Audits of uploaded files. They are held in memory for the length of one call, never on disk. */
@RestController
class AuditController {
    private final AuditDesk desk;
    private final Settings settings;
    private final JsonMapper json;

    AuditController(AuditDesk desk, Settings settings, JsonMapper json) {
        this.desk = desk;
        this.settings = settings;
        this.json = json;
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

    /**
     * The same for several files, each of which may be a zip: one answer for each document, in their order. Documents of one
     * department are also held against one another, as {@code mz audit} holds files that are given together.
     */
    @PostMapping("/api/audits/each")
    List<ViewerData> each(@RequestPart("file") List<MultipartFile> files) throws IOException {
        List<ViewerData> all = new ArrayList<>();
        desk.each(uploads(files), answer -> all.add(answer.result()));
        return all;
    }

    /** The same, each answer on a line of its own as soon as it is there; the last line ranks the documents. */
    @PostMapping("/api/audits/together")
    void together(@RequestPart("file") List<MultipartFile> files, HttpServletResponse response) throws IOException {
        Index index = desk.each(uploads(files), answer -> line(answer, response));
        line(new Last(index), response);
    }

    /** The last line of an answer. */
    record Last(Index index) {}

    private void line(Object words, HttpServletResponse response) throws IOException {
        response.setContentType("application/x-ndjson");
        response.getOutputStream().write(json.writeValueAsBytes(words));
        response.getOutputStream().write('\n');
        response.flushBuffer();
    }

    private static List<AuditDesk.Upload> uploads(List<MultipartFile> files) throws IOException {
        List<AuditDesk.Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files) {
            uploads.add(new AuditDesk.Upload(name(file), file.getBytes()));
        }
        return uploads;
    }

    private static String name(MultipartFile file) {
        if (file.isEmpty()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "空文件", "这个文件是空的，请重新选择。");
        }
        return FileNames.plain(file.getOriginalFilename());
    }
}
