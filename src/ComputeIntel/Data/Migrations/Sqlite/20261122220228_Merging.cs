using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComputeIntel.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Merging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // With its reference at once: EF would rebuild both tables to add it.
            migrationBuilder.Sql("ALTER TABLE \"Organizations\" ADD COLUMN \"StandsForId\" INTEGER NULL CONSTRAINT \"FK_Organizations_Organizations_StandsForId\" REFERENCES \"Organizations\" (\"Id\") ON DELETE RESTRICT");
            migrationBuilder.Sql("ALTER TABLE \"Facilities\" ADD COLUMN \"StandsForId\" INTEGER NULL CONSTRAINT \"FK_Facilities_Facilities_StandsForId\" REFERENCES \"Facilities\" (\"Id\") ON DELETE RESTRICT");

            migrationBuilder.CreateTable(
                name: "PartyMerges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PartyType = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    FromId = table.Column<int>(type: "INTEGER", nullable: false),
                    IntoId = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartyMerges", x => x.Id);
                    table.CheckConstraint("CK_PartyMerges_PartyType", "\"PartyType\" IN ('organization', 'facility')");
                    table.CheckConstraint("CK_PartyMerges_Two", "\"FromId\" <> \"IntoId\"");
                });

            migrationBuilder.CreateTable(
                name: "PartyUnmerges",
                columns: table => new
                {
                    MergeId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartyUnmerges", x => x.MergeId);
                    table.ForeignKey(
                        name: "FK_PartyUnmerges_PartyMerges_MergeId",
                        column: x => x.MergeId,
                        principalTable: "PartyMerges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_StandsForId",
                table: "Organizations",
                column: "StandsForId");

            migrationBuilder.CreateIndex(
                name: "IX_Facilities_StandsForId",
                table: "Facilities",
                column: "StandsForId");

            migrationBuilder.CreateIndex(
                name: "IX_PartyMerges_PartyType_FromId",
                table: "PartyMerges",
                columns: new[] { "PartyType", "FromId" });

            migrationBuilder.CreateIndex(
                name: "IX_PartyMerges_PartyType_IntoId",
                table: "PartyMerges",
                columns: new[] { "PartyType", "IntoId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Facilities_Facilities_StandsForId",
                table: "Facilities");

            migrationBuilder.DropForeignKey(
                name: "FK_Organizations_Organizations_StandsForId",
                table: "Organizations");

            migrationBuilder.DropTable(
                name: "PartyUnmerges");

            migrationBuilder.DropTable(
                name: "PartyMerges");

            migrationBuilder.DropIndex(
                name: "IX_Organizations_StandsForId",
                table: "Organizations");

            migrationBuilder.DropIndex(
                name: "IX_Facilities_StandsForId",
                table: "Facilities");

            migrationBuilder.DropColumn(
                name: "StandsForId",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "StandsForId",
                table: "Facilities");
        }
    }
}
