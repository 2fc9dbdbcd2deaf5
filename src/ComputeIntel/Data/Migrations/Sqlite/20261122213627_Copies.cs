using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComputeIntel.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Copies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ParagraphBands",
                columns: table => new
                {
                    ParagraphId = table.Column<int>(type: "INTEGER", nullable: false),
                    Band01 = table.Column<int>(type: "INTEGER", nullable: false),
                    Band02 = table.Column<int>(type: "INTEGER", nullable: false),
                    Band03 = table.Column<int>(type: "INTEGER", nullable: false),
                    Band04 = table.Column<int>(type: "INTEGER", nullable: false),
                    Band05 = table.Column<int>(type: "INTEGER", nullable: false),
                    Band06 = table.Column<int>(type: "INTEGER", nullable: false),
                    Band07 = table.Column<int>(type: "INTEGER", nullable: false),
                    Band08 = table.Column<int>(type: "INTEGER", nullable: false),
                    Band09 = table.Column<int>(type: "INTEGER", nullable: false),
                    Band10 = table.Column<int>(type: "INTEGER", nullable: false),
                    Band11 = table.Column<int>(type: "INTEGER", nullable: false),
                    Band12 = table.Column<int>(type: "INTEGER", nullable: false),
                    Band13 = table.Column<int>(type: "INTEGER", nullable: false),
                    Band14 = table.Column<int>(type: "INTEGER", nullable: false),
                    Band15 = table.Column<int>(type: "INTEGER", nullable: false),
                    Band16 = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ParagraphBands", x => x.ParagraphId);
                    table.ForeignKey(
                        name: "FK_ParagraphBands_Paragraphs_ParagraphId",
                        column: x => x.ParagraphId,
                        principalTable: "Paragraphs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ParagraphBands_Band01_ParagraphId",
                table: "ParagraphBands",
                columns: new[] { "Band01", "ParagraphId" });

            migrationBuilder.CreateIndex(
                name: "IX_ParagraphBands_Band02_ParagraphId",
                table: "ParagraphBands",
                columns: new[] { "Band02", "ParagraphId" });

            migrationBuilder.CreateIndex(
                name: "IX_ParagraphBands_Band03_ParagraphId",
                table: "ParagraphBands",
                columns: new[] { "Band03", "ParagraphId" });

            migrationBuilder.CreateIndex(
                name: "IX_ParagraphBands_Band04_ParagraphId",
                table: "ParagraphBands",
                columns: new[] { "Band04", "ParagraphId" });

            migrationBuilder.CreateIndex(
                name: "IX_ParagraphBands_Band05_ParagraphId",
                table: "ParagraphBands",
                columns: new[] { "Band05", "ParagraphId" });

            migrationBuilder.CreateIndex(
                name: "IX_ParagraphBands_Band06_ParagraphId",
                table: "ParagraphBands",
                columns: new[] { "Band06", "ParagraphId" });

            migrationBuilder.CreateIndex(
                name: "IX_ParagraphBands_Band07_ParagraphId",
                table: "ParagraphBands",
                columns: new[] { "Band07", "ParagraphId" });

            migrationBuilder.CreateIndex(
                name: "IX_ParagraphBands_Band08_ParagraphId",
                table: "ParagraphBands",
                columns: new[] { "Band08", "ParagraphId" });

            migrationBuilder.CreateIndex(
                name: "IX_ParagraphBands_Band09_ParagraphId",
                table: "ParagraphBands",
                columns: new[] { "Band09", "ParagraphId" });

            migrationBuilder.CreateIndex(
                name: "IX_ParagraphBands_Band10_ParagraphId",
                table: "ParagraphBands",
                columns: new[] { "Band10", "ParagraphId" });

            migrationBuilder.CreateIndex(
                name: "IX_ParagraphBands_Band11_ParagraphId",
                table: "ParagraphBands",
                columns: new[] { "Band11", "ParagraphId" });

            migrationBuilder.CreateIndex(
                name: "IX_ParagraphBands_Band12_ParagraphId",
                table: "ParagraphBands",
                columns: new[] { "Band12", "ParagraphId" });

            migrationBuilder.CreateIndex(
                name: "IX_ParagraphBands_Band13_ParagraphId",
                table: "ParagraphBands",
                columns: new[] { "Band13", "ParagraphId" });

            migrationBuilder.CreateIndex(
                name: "IX_ParagraphBands_Band14_ParagraphId",
                table: "ParagraphBands",
                columns: new[] { "Band14", "ParagraphId" });

            migrationBuilder.CreateIndex(
                name: "IX_ParagraphBands_Band15_ParagraphId",
                table: "ParagraphBands",
                columns: new[] { "Band15", "ParagraphId" });

            migrationBuilder.CreateIndex(
                name: "IX_ParagraphBands_Band16_ParagraphId",
                table: "ParagraphBands",
                columns: new[] { "Band16", "ParagraphId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ParagraphBands");
        }
    }
}
