package mingzhang.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mingzhang.figures.Problem;

/** All named figures as open data; exact amounts are text in yuan, never a JSON number. */
record JsonOutput() implements Output {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void write(Composition composition, Path file) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("title", composition.document().title());
        root.put("unit", composition.settings().unit().symbol());
        ObjectNode about = root.putObject("about");
        composition.about().forEach(about::put);
        composition
                .facts()
                .forEach((name, quantity) -> root.withArray("/facts")
                        .addObject()
                        .put("name", name)
                        .put("path", quantity.path())
                        .put("kind", quantity.isMoney() ? "money" : "count")
                        .put("value", Settings.exactly(quantity))
                        .put("printed", composition.settings().bare(quantity)));
        composition
                .figures()
                .forEach(figure -> root.withArray("/figures")
                        .addObject()
                        .put("label", figure.label())
                        .put("path", figure.path())
                        .put("value", figure.exact())
                        .put("printed", figure.printed()));
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
    }

    @Override
    public ReadBack readBack(Composition composition, Path file) throws IOException {
        JsonNode figures = JSON.readTree(Files.readString(file)).path("figures");
        String name = String.valueOf(file.getFileName());
        List<Problem> problems = new ArrayList<>();
        int equal = 0;
        for (int i = 0; i < composition.figures().size(); i++) {
            PrintedFigure figure = composition.figures().get(i);
            JsonNode node = figures.path(i);
            String read =
                    node.path("printed").asText() + "|" + node.path("value").asText();
            String wanted = figure.printed() + "|" + figure.exact();
            if (read.equals(wanted)) {
                equal++;
            } else {
                problems.add(ReadBack.problem(name, figure.label(), wanted, read));
            }
        }
        return new ReadBack(equal, problems);
    }
}
